import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveAndHandOver, showAvailability } from '#contracts/availability.ts'
import { archiveQueue } from '#contracts/queues.ts'
import { passTicket, showRouting, takeBackCases } from '#contracts/routing.ts'
import { assignTicket, moveTicket, openTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'
import { addQueue, addSkill, comes, goes, routed } from '#testing/queues.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

/** Everybody is away and nothing is in hand before each scene. */
async function empty() {
  for (const person of [it.maria, it.tomas])
    await person.call(leaveAndHandOver, { body: { reason: 'break' } })
  const open = await it.world.db.selectFrom('tickets').select('id').where('status', '!=', 'closed').execute()
  for (const { id } of open) {
    const { ticket } = await it.maria.call(showTicket, { params: { id } })
    const move = ticket.abilities.moves.includes('close') ? 'close' : 'resolve'
    await it.maria.call(moveTicket, { params: { id }, body: { move } })
    if (move === 'resolve') await it.maria.call(moveTicket, { params: { id }, body: { move: 'close' } })
  }
}
const resolve = (id: string) => it.maria.call(moveTicket, { params: { id }, body: { move: 'resolve' } })

test('a ticket waits with the reason, and goes to whoever comes', async () => {
  const queue = await addQueue(it, { memberIds: [it.maria.id, it.tomas.id] })
  const ticket = await it.opened()
  const waiting = await routed(it, ticket.id)
  expect(waiting).toMatchObject({
    queueId: queue.id,
    processor: null,
    status: 'new',
    wait: { reason: { members: 2, skilled: 2, away: 2, full: 0 } },
  })
  await comes(it.tomas)
  const given = await routed(it, ticket.id)
  expect(given).toMatchObject({
    processor: { id: it.tomas.id },
    status: 'in_process',
    wait: null,
    choice: { isOver: false, reason: { kind: 'free_longest', of: 1, skillIds: [] } },
  })
  await empty()
})

test('one case at a time: the second waits until the first is resolved, the most urgent comes first', async () => {
  await comes(it.tomas)
  const first = await it.opened()
  await routed(it, first.id)
  const later = await it.opened({ title: 'Later' })
  const urgent = await it.opened({ title: 'Urgent', priority: 5 })
  expect(await routed(it, urgent.id)).toMatchObject({
    processor: null,
    wait: { reason: { members: 2, away: 1, full: 1 } },
  })
  expect(await it.tomas.call(showAvailability)).toMatchObject({
    holds: 1,
    capacity: 1,
    waiting: 2,
    freeSince: null,
  })
  await resolve(first.id)
  expect(await routed(it, urgent.id)).toMatchObject({ processor: { id: it.tomas.id } })
  expect(await routed(it, later.id)).toMatchObject({ processor: null })
  await empty()
})

test('who is free the longest gets it', async () => {
  await comes(it.maria)
  await comes(it.tomas)
  const first = await it.opened()
  expect(await routed(it, first.id)).toMatchObject({
    processor: { id: it.maria.id },
    choice: { reason: { kind: 'free_longest', of: 2 } },
  })
  await resolve(first.id)
  const second = await it.opened()
  expect(await routed(it, second.id)).toMatchObject({ processor: { id: it.tomas.id } })
  await empty()
})

test('who waits on the customer has room; the answer finds him only while he is there with room', async () => {
  await comes(it.tomas)
  const ticket = await it.opened()
  await routed(it, ticket.id)
  await it.tomas.call(moveTicket, { params: { id: ticket.id }, body: { move: 'ask_customer' } })
  const other = await it.opened()
  expect(await routed(it, other.id)).toMatchObject({ processor: { id: it.tomas.id } })
  // He is full: the answer goes to the queue, not to him.
  await it.says(it.petar, ticket.id, 'Here it is.')
  expect(await routed(it, ticket.id)).toMatchObject({ status: 'in_process', processor: null })
  await resolve(other.id)
  expect(await routed(it, ticket.id)).toMatchObject({ processor: { id: it.tomas.id } })
  await it.tomas.call(moveTicket, { params: { id: ticket.id }, body: { move: 'ask_customer' } })
  await it.says(it.petar, ticket.id, 'And this.')
  expect(await routed(it, ticket.id)).toMatchObject({ status: 'in_process', processor: { id: it.tomas.id } })
  await empty()
})

test('by hand: beyond the capacity only when it is said, and then it is written down', async () => {
  const [one, two] = [await it.opened(), await it.opened()]
  const give = (id: string, evenIfFull: boolean) =>
    [assignTicket, { params: { id }, body: { processorId: it.tomas.id, evenIfFull } }] as const
  await it.maria.call(...give(one.id, false))
  expect(await it.maria.refused(...give(two.id, false))).toMatchObject({ code: 'agent_full' })
  expect(await it.maria.call(...give(two.id, true))).toMatchObject({
    processor: { id: it.tomas.id },
    choice: { isOver: true, reason: { kind: 'by_hand', byId: it.maria.id } },
  })
  await empty()
})

test('a strict queue is exceeded by nobody, and an exclusive one suffers nothing beside it', async () => {
  const returns = await addQueue(it, {
    memberIds: [it.tomas.id],
    componentIds: [it.componentId],
    takesRest: false,
    isExclusive: true,
  })
  expect(returns).toMatchObject({ isStrict: true, capacity: 1 })
  const back = { componentId: it.componentId }
  const [one, two] = [await it.opened(back), await it.opened(back)]
  expect((await routed(it, one.id)).queueId).toBe(returns.id)
  const give = (id: string) =>
    [assignTicket, { params: { id }, body: { processorId: it.tomas.id, evenIfFull: true } }] as const
  await it.maria.call(...give(one.id))
  expect(await it.maria.refused(...give(two.id))).toMatchObject({ code: 'agent_full_strictly' })
  const plain = await it.opened()
  expect(await it.maria.refused(...give(plain.id))).toMatchObject({ code: 'agent_full_strictly' })
  await it.kalina.call(archiveQueue, { params: { id: returns.id }, body: { archived: true } })
  await empty()
})

test('a first reply is never refused: who has no room leaves the ticket to the queue', async () => {
  const [one, two] = [await it.opened(), await it.opened()]
  await it.says(it.tomas, one.id, 'I take care of it.')
  await it.says(it.tomas, two.id, 'And of this.')
  expect(await routed(it, one.id)).toMatchObject({ status: 'in_process', processor: { id: it.tomas.id } })
  expect(await routed(it, two.id)).toMatchObject({ status: 'in_process', processor: null })
  await empty()
})

test('only who has the skills', async () => {
  const skill = await addSkill(it, 'Equipment', [it.maria.id])
  const queue = await addQueue(it, {
    memberIds: [it.maria.id, it.tomas.id],
    componentIds: [it.componentId],
    takesRest: false,
    skillIds: [skill.id],
  })
  await comes(it.tomas)
  const ticket = await it.opened({ componentId: it.componentId })
  expect(await routed(it, ticket.id)).toMatchObject({
    queueId: queue.id,
    processor: null,
    wait: { reason: { members: 2, skilled: 1, away: 1, full: 0 } },
  })
  await comes(it.maria)
  expect(await routed(it, ticket.id)).toMatchObject({
    processor: { id: it.maria.id },
    choice: { reason: { of: 1, skillIds: [skill.id] } },
  })
  await empty()
})

test('passed into a queue it waits there, and its note stays inside', async () => {
  const other = await addQueue(it, { memberIds: [it.maria.id], takesRest: false, place: 5 })
  const ticket = await it.opened()
  await it.maria.call(assignTicket, { params: { id: ticket.id }, body: { processorId: it.maria.id } })
  await it.maria.call(passTicket, {
    params: { id: ticket.id },
    body: { queueId: other.id, note: 'For you.' },
  })
  expect(await routed(it, ticket.id)).toMatchObject({ queueId: other.id, processor: null })
  const { messages } = await it.maria.call(showTicket, { params: { id: ticket.id } })
  expect(messages.at(-1)).toMatchObject({ isNote: true, text: 'For you.' })
  const seen = await it.petar.call(showTicket, { params: { id: ticket.id } })
  expect(JSON.stringify(seen)).not.toContain('For you.')
  expect(seen.ticket).toMatchObject({ queueId: null, queuedAt: null, choice: null, wait: null })
  expect(JSON.stringify(seen.history)).not.toContain(other.id)
  await empty()
})

test('leaving hands over what one holds, and routing now tells it all', async () => {
  await comes(it.maria)
  const ticket = await it.opened()
  await routed(it, ticket.id)
  const before = await it.maria.call(showRouting)
  expect(before.agents.find(({ person }) => person.id === it.maria.id)).toMatchObject({
    state: 'available',
    freeSince: null,
    cases: [{ id: ticket.id, isOver: false }],
  })
  expect(await it.maria.call(leaveAndHandOver, { body: { reason: 'done_for_today' } })).toEqual({
    done: true,
    handedOver: 1,
  })
  const waiting = await routed(it, ticket.id)
  expect(waiting).toMatchObject({ processor: null, wait: { reason: { away: 2 } } })
  const now = await it.maria.call(showRouting)
  expect(now.queues.find(({ id }) => id === waiting.queueId)).toMatchObject({
    waiting: 1,
    next: [{ id: ticket.id }],
  })
  await goes(it.maria)
  await empty()
})

test('a lead takes back what somebody who is gone has in hand; who leads nothing of his may not', async () => {
  const queue = await addQueue(it, { memberIds: [it.maria.id], leadId: it.tomas.id, takesRest: false })
  const ticket = await it.openedAs('in_process')
  const params = { id: ticket.id }
  await it.maria.call(passTicket, { params, body: { queueId: queue.id } })
  await it.maria.call(assignTicket, { params, body: { processorId: it.maria.id } })
  const ofMaria = { params: { id: it.maria.id } }
  const seenBy = async (person: Person) =>
    (await person.call(showRouting)).agents.find((one) => one.person.id === it.maria.id)?.abilities
  expect([await seenBy(it.tomas), await seenBy(it.maria)]).toEqual([{ takeBack: true }, { takeBack: false }])
  expect((await it.maria.refused(takeBackCases, { ...ofMaria, body: {} })).code).toBe('not_allowed')
  expect((await it.kalina.refused(takeBackCases, { params: { id: newId() }, body: {} })).code).toBe(
    'not_found',
  )
  await comes(it.maria)
  expect(await it.tomas.call(takeBackCases, { ...ofMaria, body: {} })).toMatchObject({ done: true })
  expect(await routed(it, ticket.id)).toMatchObject({ processor: null, queueId: queue.id })
  expect(await it.maria.call(showAvailability)).toMatchObject({
    state: 'away',
    reason: 'taken_back',
    holds: 0,
  })
  await empty()
})

test('a ticket opened for somebody else by an agent flows in as well', async () => {
  const ticket = await it.maria.call(openTicket, {
    body: {
      id: newId(),
      title: 'By phone',
      description: 'He called.',
      typeId: it.plainId,
      contactId: it.petar.contactId ?? '',
    },
  })
  expect((await routed(it, ticket.id)).queueId).not.toBeNull()
})
