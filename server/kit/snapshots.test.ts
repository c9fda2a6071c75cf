import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { openPool } from './database.ts'
import { inSnapshot } from './in-transaction.ts'
import { sharedSnapshots } from './snapshots.ts'
import type { Tx } from './transaction.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const app = { begin: 'begin isolation level repeatable read read only', role: 'switchboard_app' } as const
const as = (name: string) => ({ ...app, begin: `${app.begin}; set local application_name to '${name}'` })

/** When the transaction began, and as whom. */
const whenAndWho = async (db: Tx['db']) =>
  (
    await sql<{ at: string; name: string }>`
      select now()::text as at, current_setting('application_name') as name`.execute(db)
  ).rows[0]

test('who asks in the same turn as the same one reads in the same transaction, and nobody later', async () => {
  const snapshots = sharedSnapshots(it.world.pool)
  const [one, two, other] = await Promise.all([
    snapshots(as('one'), whenAndWho),
    snapshots(as('one'), whenAndWho),
    snapshots(as('other'), whenAndWho),
  ])
  expect(one).toEqual(two)
  expect([one?.name, other?.name]).toEqual(['one', 'other'])
  const later = await snapshots(as('one'), whenAndWho)
  expect(later?.at).not.toBe(one?.at)
})

test('what one of them breaks the others read again alone', async () => {
  const snapshots = sharedSnapshots(it.world.pool)
  const broken = snapshots(as('one'), (db) => sql`select 1 / 0`.execute(db))
  const other = snapshots(as('one'), whenAndWho)
  await expect(broken).rejects.toThrow('division by zero')
  expect((await other)?.name).toBe('one')
})

test('all of them hear that the transaction could not begin', async () => {
  const snapshots = sharedSnapshots(it.world.pool)
  const nobody = { ...app, begin: `${app.begin}; set local role nobody` }
  const reads = await Promise.allSettled([snapshots(nobody, whenAndWho), snapshots(nobody, whenAndWho)])
  expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('whoever takes the connection next stands outside of what was read before, and can write', async () => {
  const pool = openPool(it.world.ownerConnection, 1)
  const read = () => inSnapshot(pool, app, whenAndWho)
  const key = 'after-a-snapshot'
  await read()
  await pool.query('insert into settings (key, value) values ($1, $2)', [key, '1'])
  await read()
  const client = await pool.connect()
  await client.query('update settings set value = $2 where key = $1', [key, '2'])
  client.release()
  const kept = await it.world.db.selectFrom('settings').select('value').where('key', '=', key).execute()
  expect(kept).toEqual([{ value: 2 }])
  await it.world.db.deleteFrom('settings').where('key', '=', key).execute()
  await pool.end()
})

test('a snapshot does not stay open when nobody comes', async () => {
  const name = 'left alone'
  const pool = openPool(it.world.ownerConnection, 1, { application_name: name })
  await inSnapshot(pool, app, whenAndWho)
  const owner = new Client(it.world.ownerConnection)
  await owner.connect()
  const state = async () => {
    const asked = 'select state from pg_stat_activity where application_name = $1'
    return (await owner.query<{ state: string }>(asked, [name])).rows[0]?.state
  }
  await expect.poll(state).toBe('idle')
  await owner.end()
  await pool.end()
})
