import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Desk } from '#testing/desk.ts'
import { passOver, readCursors } from './cursors.ts'
import { isAfter, type LoggedEvent } from './event-log.ts'
import { makeReactions, type Reactions } from './reactions.ts'

let it: Desk
let reactions: Reactions
const seen: LoggedEvent[] = []
beforeAll(async () => {
  it = await openDesk()
  reactions = makeReactions(it.world, [
    { name: 'test-rare', on: ['queue.saved'], run: async () => expect.unreachable() },
    { name: 'test-often', on: ['message.added'], run: async (_, event) => void seen.push(event) },
  ])
  await reactions.start()
})
afterAll(async () => {
  await reactions.stop()
  await it.stop()
})

test('one whose types do not come is moved on with the log; one whose types come is told each once', async () => {
  const before = it.world.reader.place()
  const ticket = await it.opened()
  const ids = [await it.says(it.maria, ticket.id, 'One.'), await it.says(it.maria, ticket.id, 'Two.')]
  await reactions.settle()
  expect(seen.map(({ subjects }) => subjects[1]).slice(-2)).toEqual(ids)
  const movedOn = async () => {
    const cursors = await readCursors(it.world.db)
    return ['test-rare', 'test-often'].map((name) => isAfter(cursors.get(name) ?? before, before))
  }
  await expect.poll(movedOn, { timeout: 20_000 }).toEqual([true, true])
})

test('one that was set back meanwhile is not moved on over what it has to do anew', async () => {
  const name = 'test-rare'
  const cursor = async () => (await readCursors(it.world.db)).get(name)
  const place = { xid: '7', position: '7' }
  await reactions.stop()
  const seen = { name, ...((await cursor()) ?? place) }
  await sql`update cursors set xid = '3', position = 3 where name = ${name}`.execute(it.world.db)
  await passOver(it.world.db, [seen], place)
  expect(await cursor()).toEqual({ xid: '3', position: '3' })
  await passOver(it.world.db, [{ name, xid: '3', position: '3' }], place)
  expect(await cursor()).toEqual(place)
  await reactions.start()
})

test('what another process left behind is taken up by the look that comes now and then', async () => {
  const ticket = await it.opened()
  await it.says(it.maria, ticket.id, 'Three.')
  await reactions.settle()
  const told = seen.length
  // As if a process had died before it moved the cursor.
  await sql`update cursors set xid = '0', position = 0 where name = 'test-often'`.execute(it.world.db)
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBeGreaterThan(2 * told - 1)
})
