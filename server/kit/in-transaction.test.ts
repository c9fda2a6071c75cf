import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { openPool } from './database.ts'
import { inSnapshot, inTransaction, together } from './in-transaction.ts'

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
  const [read] = await inTransaction(it.world.pool, app, (db) =>
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

test('a transaction that cannot begin says why', async () => {
  const as = { ...app, begin: "begin; select set_config('role', 'nobody', true)" }
  const read = inTransaction(it.world.pool, as, (db) => db.selectFrom('settings').selectAll().execute())
  await expect(read).rejects.toThrow('role "nobody" does not exist')
})

test('the last statement and the commit stand or fall together', async () => {
  const last = (text: string) =>
    inTransaction(
      it.world.pool,
      app,
      (db) => db.insertInto('settings').values(keep('together-6')).execute(),
      (query) => query(text),
    )
  await expect(last('select 1 / 0')).rejects.toThrow('division by zero')
  expect(await kept()).not.toContain('together-6')
  const [, said] = await last(`insert into settings (key, value) values ('together-7', '1') returning key`)
  expect(said?.rows).toEqual([{ key: 'together-7' }])
  expect(await kept()).toEqual(expect.arrayContaining(['together-6', 'together-7']))
  await it.world.db.deleteFrom('settings').where('key', 'in', ['together-6', 'together-7']).execute()
})

test('a snapshot that nobody waits for leaves its connection as it was', async () => {
  const one = openPool(it.world.ownerConnection, 1)
  const begin =
    'begin isolation level repeatable read read only; select pg_snapshot_xmin(pg_current_snapshot())::text as xmin'
  const read = inSnapshot(one, { ...app, begin }, async (db, place) => {
    expect(await place).toEqual({ xid: expect.stringMatching(/^\d+$/), position: '0' })
    return sql`select 1 / 0`.execute(db)
  })
  await expect(read).rejects.toThrow('division by zero')
  await inTransaction(one, app, (db) => db.insertInto('settings').values(keep('together-8')).execute())
  expect(await kept()).toContain('together-8')
  await it.world.db.deleteFrom('settings').where('key', '=', 'together-8').execute()
  await one.end()
})

test('a failure that nobody looked at is no success', async () => {
  const unnoticed = inTransaction(it.world.pool, app, async (db) => {
    await db.insertInto('settings').values(keep('together-5')).execute()
    await sql`select 1 / 0`.execute(db).catch(() => {})
  })
  await expect(unnoticed).rejects.toThrow('rolled back')
  expect(await kept()).toEqual(['together-1', 'together-2'])
})
