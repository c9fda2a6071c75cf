import type { Message } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { withCallers } from './callers.ts'
import { testWorld } from './world.ts'

type Upload = { ticketId?: string; messageId?: string; name?: string; note?: boolean; announced?: number }

/** A server with an agent, two customers, and a ticket of the first to attach files to. */
export async function uploadWorld(env: Record<string, string> = {}) {
  const home = await testWorld(env)
  const { world } = home
  const { app, person, as } = await withCallers(world)
  const agent = await person('agent', 'Ana')
  const customer = await person('customer', 'Петър', 'petar@example.com')
  const stranger = await person('customer', 'Mallory', 'mallory@example.com')
  const typeId = newId()
  await world.db
    .insertInto('ticket_types')
    .values({
      id: typeId,
      key: `type_${typeId.replaceAll('-', '').slice(0, 30)}`,
      name: JSON.stringify({ en: 'Question', bg: 'Въпрос', ru: 'Вопрос' }),
      icon: 'help',
      fields: JSON.stringify([]),
      place: 1,
    })
    .execute()

  async function openTicket(caller: SignedIn): Promise<string> {
    const id = newId()
    const payload = { id, title: 'Card', description: 'My card has not come.', typeId }
    const reply = await app.inject({ method: 'POST', url: '/api/tickets', headers: as(caller), payload })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return id
  }
  const ticketId = await openTicket(customer)

  const urlOf = (bytes: number, { messageId = newId(), name = 'a.txt', note, announced, ...to }: Upload) =>
    `/api/tickets/${to.ticketId ?? ticketId}/files?${new URLSearchParams({
      messageId,
      name,
      bytes: String(announced ?? bytes),
      ...(note === undefined ? {} : { note: String(note) }),
    }).toString()}`

  async function upload(caller: SignedIn, bytes: Uint8Array, about: Upload = {}) {
    const reply = await app.inject({
      method: 'POST',
      url: urlOf(bytes.length, about),
      headers: { ...as(caller), 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
    return { status: reply.statusCode, body: reply.json() }
  }

  /** The message of a file that must arrive. */
  async function attached(caller: SignedIn, bytes: Uint8Array, about: Upload = {}) {
    const { status, body } = await upload(caller, bytes, about)
    const { message } = body as { message?: Message }
    if (status !== 200 || !message?.file) throw new Error(JSON.stringify(body))
    return { ...message, file: message.file }
  }

  const get = (caller: SignedIn, path: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: `/api/files/${path}`, headers: { ...as(caller), ...headers } })

  async function storedKeys(): Promise<string[]> {
    const keys: string[] = []
    for await (const { key } of world.store.keys()) keys.push(key)
    return keys
  }

  return {
    world,
    app,
    person,
    as,
    agent,
    customer,
    stranger,
    ticketId,
    openTicket,
    urlOf,
    upload,
    attached,
    get,
    storedKeys,
    async stop() {
      await app.close()
      await home.stop()
    },
  }
}
