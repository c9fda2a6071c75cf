import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeTicket, unmergeTicket } from '#contracts/ticket-joins.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import { moveTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { scenario } from '#testing/scenario.ts'
import { joiningDesk, lasting, two, type JoiningDesk } from './testing.ts'

let it: JoiningDesk
beforeAll(async () => {
  it = await joiningDesk()
})
afterAll(() => it.stop())
const desk = () => it

scenario('both sides are told, and the survivor shows both threads', desk, {
  given: async () => {
    const { source, target } = await two(it)
    return { ...target, source }
  },
  who: 'maria',
  calls: mergeTicket,
  with: ({ id, source }) => ({ params: { id: source.id }, body: { intoId: id } }),
  gives: ({ id, number }) => ({ mergedInto: { id, number }, abilities: { reply: false, note: false } }),
  tells: ({ id, number, source }) => [
    [
      'ticket.merged',
      'contact',
      { into: { ticketId: id, number }, changes: [{ field: 'mergedInto', from: null, to: id }] },
    ],
    ['ticket.received_merge', 'contact', { from: { ticketId: source.id, number: source.number } }],
  ],
  resets: ['petar', 'maria', 'tomas'],
  sees({ petar }, { source }) {
    expect(petar?.messages.map((one) => one.text)).toEqual(['I lost an umbrella.', 'I lost a scarf.'])
    expect(petar?.ticket.mergedFrom).toEqual([{ id: source.id, number: source.number, title: 'Umbrella' }])
    expect(petar?.ticket.waitingSince).toBe(source.waitingSince)
  },
})

scenario('what is written on the merged one names the survivor', desk, {
  given: async () => {
    const { source, target } = await two(it)
    await it.merge(source.id, target.id)
    return { ...source, target }
  },
  who: 'petar',
  calls: writeMessage,
  with: ({ id }) => ({ params: { id }, body: { id: newId(), text: 'Any news?' } }),
  refused: { code: 'ticket_merged' },
  tells: [],
})

test('every refusal names the survivor at the end of the chain', async () => {
  const { source, target } = await two(it)
  const last = await it.opened()
  await it.merge(source.id, target.id)
  await it.merge(target.id, last.id)
  const refusals = await Promise.all([
    it.maria.refused(writeMessage, { params: { id: source.id }, body: { id: newId(), text: 'x' } }),
    it.maria.refused(writeMessage, {
      params: { id: source.id },
      body: { id: newId(), text: 'x', isNote: true },
    }),
    it.maria.refused(moveTicket, { params: { id: source.id }, body: { move: 'start' } }),
    it.maria.refused(mergeTicket, { params: { id: source.id }, body: { intoId: last.id } }),
  ])
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: 'ticket_merged', params: { number: last.number } })
    expect(refusal.title).toContain(`#${last.number}`)
  }
  expect(await it.maria.call(showTicket, { params: { id: source.number } })).toMatchObject({
    ticket: { id: source.id, mergedInto: { number: target.number } },
  })
  expect(await it.textsOf(last.id)).toHaveLength(3)
})

test.each([
  ['into itself', async () => [await it.opened(), null] as const, 'same_ticket'],
  [
    "into another person's",
    async () => [await it.opened(), await it.opened({}, it.elena)] as const,
    'other_contact',
  ],
  [
    'into what was merged into it',
    async () => {
      const { source, target } = await two(it)
      await it.merge(source.id, target.id)
      return [target, source] as const
    },
    'same_ticket',
  ],
  [
    'open work into a closed one',
    async () => [await it.opened(), await it.openedAs('closed')] as const,
    'ticket_closed',
  ],
  ['into one that does not exist', async () => [await it.opened(), { id: newId() }] as const, 'not_found'],
])('not %s', async (_name, make, code) => {
  const [source, target] = await make()
  const refusal = await it.maria.refused(mergeTicket, {
    params: { id: source.id },
    body: { intoId: target?.id ?? source.id },
  })
  expect(refusal.code).toBe(code)
})

test('found by the words of both while merged, and not afterwards', async () => {
  const { source, target } = await two(it)
  await it.says(it.maria, source.id, 'a hidden thought', true)
  await it.merge(source.id, target.id)
  for (const words of ['umbrella', source.number, 'thought', 'scarf', 'Petar']) {
    expect(await it.found(target.id, words), words).toBe(true)
  }
  const { items } = await it.petar.call(listTickets, { query: { q: `umbrella ${source.number}` } })
  expect(items.map((row) => row.id)).toContain(target.id)
  await it.says(it.petar, target.id, 'And gloves.')
  await it.unmerge(source.id)
  for (const words of ['umbrella', source.number, 'thought']) {
    expect(await it.found(target.id, words), words).toBe(false)
    expect(await it.found(source.id, words), words).toBe(true)
  }
  expect(await it.found(target.id, 'gloves')).toBe(true)
})

test('undone, both are as they were, and what was written meanwhile stays on the survivor', async () => {
  const { source, target } = await two(it)
  await it.says(it.maria, source.id, 'We look for it.')
  const before = { source: await it.show(source.id), target: await it.show(target.id) }
  await it.merge(source.id, target.id)
  await it.unmerge(source.id)
  expect(lasting((await it.show(source.id)).ticket)).toEqual(lasting(before.source.ticket))
  expect(lasting((await it.show(target.id)).ticket)).toEqual(lasting(before.target.ticket))

  await it.merge(source.id, target.id)
  await it.says(it.petar, target.id, 'Thank you.')
  await it.unmerge(source.id)
  expect(await it.textsOf(source.id)).toEqual(['I lost an umbrella.', 'We look for it.'])
  expect(await it.textsOf(target.id)).toEqual(['I lost a scarf.', 'Thank you.'])
})

test('undone in the middle of a chain, everybody above is told', async () => {
  const { source, target } = await two(it)
  const last = await it.opened()
  await it.merge(source.id, target.id)
  await it.merge(target.id, last.id)
  await it.unmerge(source.id)
  expect(await it.textsOf(last.id)).toEqual(['I lost a scarf.', 'Where is my card?'])
  await it.log.through()
  const told = (await it.show(last.id)).history.map((line) => line.type)
  expect(told).toEqual(['ticket.opened', 'ticket.received_merge', 'ticket.returned_merge'])
})

test('what was never merged cannot be undone', async () => {
  const { id } = await it.opened()
  expect(await it.maria.refused(unmergeTicket, { params: { id }, body: {} })).toMatchObject({
    code: 'not_undoable',
  })
})

test('not undone while its conversation goes on in another ticket', async () => {
  const closed = await it.openedAs('closed')
  const write = (text: string) =>
    it.petar.call(writeMessage, { params: { id: closed.id }, body: { id: newId(), text } })
  const { ticket: next } = await write('Again.')
  const { id: targetId } = await it.opened()
  await it.merge(next.id, targetId)
  await write('And again.')
  expect(await it.maria.refused(unmergeTicket, { params: { id: next.id }, body: {} })).toMatchObject({
    code: 'not_undoable',
  })
})
