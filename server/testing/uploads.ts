import { attachFile } from '#contracts/files.ts'
import { openTicket, type Message } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { signInAs, type Person } from './people.ts'
import { testWorld } from './world.ts'

type Upload = { ticketId?: string; messageId?: string; name?: string; note?: boolean; announced?: number }

/** A server with an agent, two customers, and a ticket of the first to attach files to. */
export async function uploadWorld(env: Record<string, string> = {}) {
  const home = await testWorld(env)
  const { world, app } = home
  const agent = await signInAs(home, 'maria')
  const customer = await signInAs(home, 'petar')
  const stranger = await signInAs(home, 'elena')
  const typeId = newId()
  const name = JSON.stringify({ en: 'Question', bg: 'Въпрос', ru: 'Вопрос' })
  await world.db
    .insertInto('ticket_types')
    .values({ id: typeId, key: 'uploads', name, icon: 'help', fields: '[]', place: 1 })
    .execute()

  /** What the person's browser sends along with every request. */
  const as = (person: Person) => ({ cookie: person.cookie, origin: world.config.publicUrl })

  async function opened(person: Person): Promise<string> {
    const body = { id: newId(), title: 'Card', description: 'My card has not come.', typeId }
    await person.call(openTicket, { body })
    return body.id
  }
  const ticketId = await opened(customer)

  function urlOf(bytes: number, upload: Upload): string {
    const query = new URLSearchParams({
      messageId: upload.messageId ?? newId(),
      name: upload.name ?? 'a.txt',
      bytes: String(upload.announced ?? bytes),
      note: String(upload.note ?? false),
    })
    return `${attachFile.path.replace(':id', upload.ticketId ?? ticketId)}?${query.toString()}`
  }

  async function upload(person: Person, bytes: Uint8Array, about: Upload = {}) {
    const reply = await app.inject({
      method: 'POST',
      url: urlOf(bytes.length, about),
      headers: { ...as(person), 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
    return { status: reply.statusCode, body: reply.json() }
  }

  /** The message of a file that must arrive. */
  async function attached(person: Person, bytes: Uint8Array, about: Upload = {}) {
    const { status, body } = await upload(person, bytes, about)
    const { message } = body as { message?: Message }
    if (status !== 200 || !message?.file) throw new Error(JSON.stringify(body))
    return { ...message, file: message.file }
  }

  const get = (person: Person, path: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: `/api/files/${path}`, headers: { ...as(person), ...headers } })

  async function storedKeys(): Promise<string[]> {
    const keys: string[] = []
    for await (const { key } of world.store.keys()) keys.push(key)
    return keys
  }

  const people = { agent, customer, stranger }
  return Object.assign(home, people, { ticketId, as, opened, urlOf, upload, attached, get, storedKeys })
}
