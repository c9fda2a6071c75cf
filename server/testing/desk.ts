import type { BodyOf } from '#contracts/endpoint.ts'
import { TypeField, saveComponent, saveTicketType } from '#contracts/ticket-types.ts'
import { moveTicket, openTicket, writeMessage, type Move, type Ticket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { followLog, type LogFollower } from './follow-log.ts'
import { signInAs, type Person } from './people.ts'
import { testWorld, type TestWorld } from './world.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })
const field = (one: Record<string, unknown>): TypeField =>
  TypeField.parse({ label: same(String(one['key'])), ...one })

/** Two customers, two agents and an admin, with a plain type, a type that asks much, and a component. */
export type Desk = TestWorld & {
  petar: Person
  elena: Person
  maria: Person
  tomas: Person
  kalina: Person
  plainId: string
  askingId: string
  componentId: string
  log: LogFollower
  /** A ticket of Petar's, unless somebody else opens it. */
  opened: (over?: Partial<BodyOf<typeof openTicket>>, by?: Person) => Promise<Ticket>
  /** In this status, by the moves of Maria. */
  openedAs: (status: Ticket['status'], by?: Person) => Promise<Ticket>
  /** A reply or a note; answers its id. */
  says: (who: Person, ticketId: string, text: string, isNote?: boolean) => Promise<string>
}

/** The moves that lead from a new ticket to each status. */
const ways: Record<Ticket['status'], Move[]> = {
  new: [],
  in_process: ['start'],
  in_customer_action: ['start', 'ask_customer'],
  resolved: ['start', 'resolve'],
  closed: ['close'],
}

export async function openDesk(env: Record<string, string> = {}): Promise<Desk> {
  const it = await testWorld({ LIMIT_FACTOR: '10000', DB_POOL: '8', ...env })
  const log = followLog(it.world)
  const people = {
    petar: await signInAs(it, 'petar'),
    elena: await signInAs(it, 'elena'),
    maria: await signInAs(it, 'maria'),
    tomas: await signInAs(it, 'tomas'),
    kalina: await signInAs(it, 'kalina'),
  }
  const { petar, maria, kalina } = people
  const kinds = await addKinds(kalina, maria.id)

  const opened: Desk['opened'] = (over = {}, by = petar) =>
    by.call(openTicket, {
      body: { id: newId(), title: 'Card', description: 'Where is my card?', typeId: kinds.plainId, ...over },
    })
  const openedAs: Desk['openedAs'] = async (status, by = petar) => {
    const ticket = await opened({}, by)
    let now = ticket
    for (const move of ways[status]) {
      now = await maria.call(moveTicket, { params: { id: ticket.id }, body: { move } })
    }
    return now
  }
  const says: Desk['says'] = async (who, ticketId, text, isNote = false) => {
    const id = newId()
    await who.call(writeMessage, { params: { id: ticketId }, body: { id, text, isNote } })
    return id
  }
  return { ...it, ...people, ...kinds, log, opened, openedAs, says }
}

async function addKinds(admin: Person, agentId: string) {
  const [plainId, askingId, componentId] = [newId(), newId(), newId()]
  const type = { icon: 'help', place: 1, version: 0, descriptionLimit: 5000 }
  await admin.call(saveTicketType, {
    params: { id: plainId },
    body: { ...type, key: 'general', name: same('General'), fields: [] },
  })
  await admin.call(saveTicketType, {
    params: { id: askingId },
    body: { ...type, key: 'programming', name: same('Programming'), descriptionLimit: 150, fields: asked },
  })
  await admin.call(saveComponent, {
    params: { id: componentId },
    body: { key: 'cards', name: same('Cards'), place: 1, version: 0, agentIds: [agentId] },
  })
  return { plainId, askingId, componentId }
}

const choices = [
  { key: 'web', label: same('Web') },
  { key: 'phone', label: same('Phone') },
]
const asked = [
  field({ key: 'version', kind: 'text', requiredToOpen: true, least: 2, most: 10 }),
  field({ key: 'where', kind: 'choice', choices }),
  field({ key: 'cause', kind: 'text', requiredToResolve: true }),
  field({ key: 'suspect', kind: 'text', staffOnly: true }),
]
