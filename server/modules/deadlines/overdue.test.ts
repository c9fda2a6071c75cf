import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTickets } from '#contracts/ticket-lists.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { TestWorld } from '#testing/world.ts'
import { reckonUncounted } from './reckon-open.ts'
import { tellOverdue } from './tell-overdue.ts'
import { besides, promise } from './testing.ts'

let it: Desk
let other: TestWorld
beforeAll(async () => {
  it = await openDesk()
  other = await besides(it)
  await promise(it.kalina, { first_reply: 60, next_reply: 30, resolution: 480 })
})
afterAll(async () => {
  await other.stop()
  await it.stop()
})

const told = async (id: string) => {
  await it.world.reactions.settle()
  const rows = await it.world.db
    .selectFrom('events')
    .select(['data', 'audience'])
    .where('type', '=', 'ticket.overdue')
    .where(sql<boolean>`subjects[1] = ${id}::uuid`)
    .orderBy('position')
    .execute()
  expect(rows.every(({ audience }) => audience === 'staff')).toBe(true)
  return rows.map(({ data }) => data['target'])
}
/** Both processes look at once, so many minutes later. */
const bothAfter = async (minutes: number) => {
  await it.world.reactions.settle()
  const look = (one: TestWorld) => afterMinutes(one, minutes, () => tellOverdue(one.world))
  await Promise.all([look(it), look(other), look(it), look(other)])
}

test('a promise that was not kept is told once, however many processes look and however often', async () => {
  const { id } = await it.opened()
  await bothAfter(59)
  expect(await told(id)).toEqual([])
  await bothAfter(61)
  await bothAfter(62)
  expect(await told(id)).toEqual(['first_reply'])
  await bothAfter(500)
  expect(await told(id)).toEqual(['first_reply', 'resolution'])
})

test('a reply in time is not told as missing, also when nobody has reckoned it yet', async () => {
  const { id } = await it.opened()
  await it.world.reactions.settle()
  await it.world.reactions.stop()
  await it.says(it.maria, id, 'Here.')
  await afterMinutes(it, 90, () => tellOverdue(it.world))
  await it.world.reactions.start()
  expect(await told(id)).toEqual([])
})

test('the next reply is owed anew, and told anew, for each word that waits', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'Yes?')
  await it.says(it.petar, id, 'Still nothing.')
  await bothAfter(31)
  await it.says(it.maria, id, 'Sorry.')
  await it.says(it.petar, id, 'And now?')
  await bothAfter(31)
  expect(await told(id)).toEqual(['next_reply', 'next_reply'])
})

test('what stands still does not run out', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'Which one?')
  await it.maria.call(moveTicket, { params: { id }, body: { move: 'ask_customer' } })
  await bothAfter(5000)
  expect(await told(id)).toEqual([])
})

test('a list asked for what is overdue shows it, as time goes by', async () => {
  const { id } = await it.opened({ title: 'Slow goat' })
  await it.world.reactions.settle()
  const found = async () =>
    (await it.maria.call(listTickets, { query: { q: 'goat overdue:yes' } })).items.map((row) => row.id)
  expect(await found()).toEqual([])
  expect(await afterMinutes(it, 61, found)).toEqual([id])
})

test('what had run out before it was ever counted is no news', async () => {
  const { id } = await it.opened()
  await it.world.reactions.settle()
  await it.world.db.deleteFrom('deadlines').where('ticket_id', '=', id).execute()
  await afterMinutes(it, 61, async () => {
    await reckonUncounted(it.world)
    await tellOverdue(it.world)
  })
  expect(await told(id)).toEqual([])
  await bothAfter(500)
  expect(await told(id)).toEqual(['resolution'])
})
