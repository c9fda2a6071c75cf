import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { inTransaction, together } from './in-transaction.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const app = { begin: 'begin', role: 'switchboard_app' } as const
const keep = (key: string) => ({ key, value: JSON.stringify(key) })
const kept = async () =>
  (await it.world.db.selectFrom('settings').select('key').where('key', 'like', 'together-%').execute()).map(
    ({ key }) => key,
  )

test('what goes out together is done in the order in which it was asked', async () => {
  const read = await inTransaction(it.world.pool, app, (db) =>
    together([
      db.insertInto('settings').values(keep('together-1')).execute(),
      sql<{ n: string }>`select count(*)::text as n from settings where key like 'together-%'`.execute(db),
      db.insertInto('settings').values(keep('together-2')).returning('key').executeTakeFirstOrThrow(),
      db.selectFrom('settings').select('key').where('key', 'like', 'together-%').execute(),
    ]),
  )
  expect(read[1].rows[0]?.n).toBe('1')
  expect(read[3]).toHaveLength(2)
  expect(await kept()).toEqual(['together-1', 'together-2'])
})

test('one that fails undoes all, and none comes after the rollback', async () => {
  const late: string[] = []
  const failing = inTransaction(it.world.pool, app, (db) =>
    together([
      db.insertInto('settings').values(keep('together-3')).execute(),
      sql`select 1 / 0`.execute(db),
      (async () => {
        await new Promise((resolve) => setTimeout(resolve, 30))
        await db.insertInto('settings').values(keep('together-4')).execute()
      })().catch((error: Error) => void late.push(error.message)),
    ]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  expect(late).toEqual([expect.stringContaining('current transaction is aborted')])
  expect(await kept()).toEqual(['together-1', 'together-2'])
})

test('a failure that nobody looked at is no success', async () => {
  const unnoticed = inTransaction(it.world.pool, app, async (db) => {
    await db.insertInto('settings').values(keep('together-5')).execute()
    await sql`select 1 / 0`.execute(db).catch(() => {})
  })
  await expect(unnoticed).rejects.toThrow('rolled back')
  expect(await kept()).toEqual(['together-1', 'together-2'])
})
