import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { builtOnce, forEverybody } from './built-once.ts'
import type { World } from './world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

type Asking = Pick<World, 'db'> & { name?: string }

test('it is built once for each kind of asker, and answers for the values of each time', async () => {
  let builds = 0
  const numbered = builtOnce(
    ({ name = '' }: Asking) => name,
    (from: Asking, first: number, second: string) => {
      builds += 1
      return from.db
        .selectNoFrom([sql<number>`${first}::int + 1`.as('next'), sql<string>`${second}::text`.as('word')])
        .$if(from.name === 'loud', (query) => query.select(sql<boolean>`true`.as('isLoud')))
    },
  )
  expect(await numbered(it.world, 1, 'one')).toEqual([{ next: 2, word: 'one' }])
  expect(await numbered(it.world, 2, 'two')).toEqual([{ next: 3, word: 'two' }])
  const loud = { db: it.world.db, name: 'loud' }
  expect(await numbered(loud, 3, 'three')).toEqual([{ next: 4, word: 'three', isLoud: true }])
  expect(await numbered(it.world, 4, 'four')).toEqual([{ next: 5, word: 'four' }])
  expect(builds).toBe(2)
})

test('one that would keep what the first asker was is refused', async () => {
  const leaking = builtOnce(forEverybody, (from: Asking, id: string) =>
    from.db
      .selectFrom('users')
      .select('name')
      .where('id', '=', id)
      .where('name', '=', from.name ?? ''),
  )
  await expect(leaking(it.world, 'x')).rejects.toThrow('holds a value of its own')
})
