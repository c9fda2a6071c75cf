import { afterAll, beforeAll, expect, test } from 'vitest'
import { countTickets, listTickets } from '#contracts/ticket-lists.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'
import { addQueue } from '#testing/queues.ts'

let it: Desk
let inReturns: string
let inPrograms: string
beforeAll(async () => {
  it = await openDesk()
  await addQueue(it, {
    key: 'returns',
    name: { en: 'Returns', bg: 'Връщания', ru: 'Возвраты' },
    componentIds: [it.componentId],
    takesRest: false,
    memberIds: [it.maria.id],
  })
  await addQueue(it, { key: 'programs', typeIds: [it.askingId], takesRest: false, memberIds: [it.tomas.id] })
  inReturns = (await it.opened({ componentId: it.componentId })).number
  inPrograms = (await it.opened({ typeId: it.askingId, fields: { version: '1.2' } })).number
  await it.opened()
})
afterAll(() => it.stop())

const found = async (person: Person, q: string) =>
  (await person.call(listTickets, { query: { q: `${q} sort:number-asc` } })).items.map(({ number }) => number)

test('a queue is named by its key or by its name in any language', async () => {
  for (const name of ['returns', '"Връщания"', 'Возвраты', 'returns,nowhere'])
    expect(await found(it.maria, `queue:${name}`)).toEqual([inReturns])
  expect(await found(it.maria, 'queue:nowhere')).toEqual([])
  expect(await found(it.maria, '-queue:returns,none')).toEqual([inPrograms])
})

test('mine are those that the reader works in', async () => {
  expect(await found(it.maria, 'queue:mine')).toEqual([inReturns])
  expect(await found(it.tomas, 'queue:mine')).toEqual([inPrograms])
  expect(await found(it.kalina, 'queue:mine')).toEqual([])
  const query = { q: 'queue:mine is:unassigned status:new,in_process' }
  expect(await it.maria.call(countTickets, { query })).toEqual({ counts: [1] })
})

test('to customers their tickets are in no queue', async () => {
  expect(await found(it.petar, 'queue:returns')).toEqual([])
  expect(await found(it.petar, 'queue:mine')).toEqual([])
  expect(await found(it.petar, 'queue:none')).toHaveLength(3)
})
