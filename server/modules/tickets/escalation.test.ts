import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deescalateTicket, escalateTicket } from '#contracts/escalation.ts'
import { mergeTicket } from '#contracts/ticket-joins.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import { changeTicket, moveTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'
import { scenario } from '#testing/scenario.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const because = (reason = 'Nobody answers, and the shop opens at nine.') => ({ id: newId(), reason })
const urgent = (over: object = {}) => it.opened({ priority: 4, ...over })
const escalate = (who: Person, id: string, body = because()) =>
  who.call(escalateTicket, { params: { id }, body })
const escalated = async () => {
  const ticket = await urgent()
  await escalate(it.petar, ticket.id)
  return ticket
}

scenario('a customer escalates his urgent ticket, and his reason is a message', () => it, {
  given: () => urgent(),
  who: 'petar',
  calls: escalateTicket,
  with: ({ id }) => ({ params: { id }, body: because() }),
  gives: {
    escalatedAt: expect.any(String),
    escalatedBy: { name: 'Петър Димитров' },
    abilities: { escalate: false },
  },
  tells: [
    ['ticket.escalated', 'contact', { version: 2, changes: [] }],
    ['message.added', 'contact', { isNote: false }],
  ],
  sees: ({ petar, elena, maria }) => {
    expect(petar?.messages.at(-1)?.text).toMatch(/^Nobody answers/)
    expect(maria?.ticket.abilities).toMatchObject({ escalate: false, deescalate: true })
    expect(petar?.ticket.abilities.deescalate).toBe(false)
    expect(elena).toBeNull()
  },
})

scenario('an agent escalates, and his reason is a note that the customer never sees', () => it, {
  given: () => urgent(),
  who: 'maria',
  calls: escalateTicket,
  with: ({ id }) => ({ params: { id }, body: because('The shop chain rang our director.') }),
  tells: [
    ['ticket.escalated', 'contact'],
    ['message.added', 'staff', { isNote: true }],
  ],
  sees: ({ petar, tomas }) => {
    expect(tomas?.messages.at(-1)).toMatchObject({ isNote: true, side: 'agent' })
    expect(petar?.messages).toHaveLength(1)
    expect(petar?.ticket.escalatedAt).toEqual(expect.any(String))
  },
})

scenario('taken back, with a reason', () => it, {
  given: () => escalated(),
  who: 'tomas',
  calls: deescalateTicket,
  with: ({ id }) => ({ params: { id }, body: because('The till works again.') }),
  gives: { escalatedAt: null, escalatedBy: null, abilities: { escalate: true, deescalate: false } },
  tells: [
    ['ticket.deescalated', 'contact'],
    ['message.added', 'staff', { isNote: true }],
  ],
})

test('the reason is a word: the customer’s reopens nothing that he may not, and answers what waited for him', async () => {
  const ticket = await urgent()
  for (const move of ['start', 'ask_customer'] as const) {
    await it.maria.call(moveTicket, { params: { id: ticket.id }, body: { move } })
  }
  expect(await escalate(it.petar, ticket.id)).toMatchObject({
    status: 'in_process',
    waitingSince: expect.any(String),
  })
})

test('sent twice it is done once', async () => {
  const { id } = await urgent()
  const body = because()
  const [one, two] = await Promise.all([escalate(it.petar, id, body), escalate(it.petar, id, body)])
  expect(one.version).toBe(two.version)
  // History ends below the oldest transaction that is still running.
  await it.world.reactions.settle()
  await it.log.through()
  const { messages, history } = await it.maria.call(showTicket, { params: { id } })
  expect(messages).toHaveLength(2)
  expect(history.filter(({ type }) => type === 'ticket.escalated')).toHaveLength(1)
  expect(await it.maria.refused(escalateTicket, { params: { id }, body })).toMatchObject({ code: 'id_used' })
})

describe('refused with its own words', () => {
  const refusal = async (who: Person, id: string) =>
    (await who.refused(escalateTicket, { params: { id }, body: because() })).code

  test('what is not urgent', async () => {
    const { id } = await it.opened({ priority: 3 })
    expect(await it.petar.refused(escalateTicket, { params: { id }, body: because() })).toMatchObject({
      code: 'priority_too_low',
      field: 'priority',
    })
  })

  test('what is escalated, resolved, closed or somebody else’s', async () => {
    const { id } = await escalated()
    expect(await refusal(it.maria, id)).toBe('already_escalated')
    expect(await refusal(it.elena, id)).toBe('not_found')
    await it.maria.call(moveTicket, { params: { id }, body: { move: 'start' } })
    await it.maria.call(moveTicket, { params: { id }, body: { move: 'resolve' } })
    expect(await refusal(it.petar, id)).toBe('already_resolved')
    await it.maria.call(moveTicket, { params: { id }, body: { move: 'close' } })
    expect(await refusal(it.petar, id)).toBe('ticket_closed')
  })

  test('taking back what is not escalated, or as a customer', async () => {
    const { id } = await urgent()
    const takeBack = { params: { id }, body: because() }
    expect(await it.maria.refused(deescalateTicket, takeBack)).toMatchObject({ code: 'not_escalated' })
    expect(await it.petar.refused(deescalateTicket, takeBack)).toMatchObject({ code: 'not_allowed' })
  })

  test('making it less urgent, or merging it out of sight', async () => {
    const { id } = await escalated()
    const { ticket } = await it.maria.call(showTicket, { params: { id } })
    const lower = { params: { id }, body: { version: ticket.version, priority: 3 } }
    expect(await it.maria.refused(changeTicket, lower)).toMatchObject({
      code: 'ticket_escalated',
      field: 'priority',
    })
    const calm = await urgent()
    const merge = { params: { id }, body: { intoId: calm.id } }
    expect(await it.maria.refused(mergeTicket, merge)).toMatchObject({ code: 'ticket_escalated' })
    await it.maria.call(mergeTicket, { params: { id: calm.id }, body: { intoId: id } })
  })
})

test('closing ends it', async () => {
  const { id } = await escalated()
  const closed = await it.petar.call(moveTicket, { params: { id }, body: { move: 'close' } })
  expect(closed).toMatchObject({ escalatedAt: null, escalatedBy: null })
})

test('what is escalated stands first for those who work here, and is found', async () => {
  const old = await urgent({ title: 'Walrus one' })
  const newer = await urgent({ title: 'Walrus two' })
  await escalate(it.petar, old.id)
  await it.says(it.petar, newer.id, 'Hello?')
  const listed = async (q: string, who = it.maria) =>
    (await who.call(listTickets, { query: { q: `walrus ${q}`.trim() } })).items.map(({ id }) => id)
  for (const order of ['', 'sort:waiting-desc', 'sort:priority-asc', 'sort:due-desc']) {
    expect(await listed(order), order).toEqual([old.id, newer.id])
  }
  expect(await listed('sort:created-desc')).toEqual([newer.id, old.id])
  expect(await listed('escalated:yes')).toEqual([old.id])
  expect(await listed('escalated:no')).toEqual([newer.id])
  expect(await listed('', it.petar)).toEqual([newer.id, old.id])
  const first = await it.maria.call(listTickets, { query: { q: 'walrus', limit: 1 } })
  const next = await it.maria.call(listTickets, { query: { q: 'walrus', limit: 1, after: first.next ?? '' } })
  expect(next.items.map(({ id }) => id)).toEqual([newer.id])
})
