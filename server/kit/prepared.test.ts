import { sql } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { openDb, openPool } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { makeNames } from './prepared.ts'

let it: TestWorld
let one: Pool
beforeAll(async () => {
  it = await testWorld()
  one = openPool(it.world.ownerConnection, 1)
})
afterAll(async () => {
  await one.end()
  await it.stop()
})

const app = { begin: 'begin', role: 'switchboard_app' } as const
const nobody = {
  begin:
    "begin; select set_config('role', 'switchboard_customer', true), set_config('switchboard.contact', '', true)",
  role: 'switchboard_customer',
} as const

test('a kept plan shows each role its own rows, also on one connection and when what it reads changes', async () => {
  await it.world.db
    .insertInto('contacts')
    .values({ id: crypto.randomUUID(), name: 'Ana', folded_name: 'ana' })
    .execute()
  const anas = async (as: typeof app | typeof nobody) => {
    const [rows] = await inTransaction(one, as, (db) =>
      db.selectFrom('contacts').select('id').where('name', '=', 'Ana').execute(),
    )
    return rows.length
  }
  for (let turn = 0; turn < 12; turn++) {
    expect(await anas(app)).toBe(1)
    expect(await anas(nobody)).toBe(0)
  }
  const kept = await sql<{ name: string }>`select name from pg_prepared_statements
    where statement like '%"name" = $1' and statement like '%from "contacts"%'`.execute(openDb(one))
  expect(new Set(kept.rows.map(({ name }) => name.split(' ')[1]))).toEqual(
    new Set(['switchboard_app', 'switchboard_customer']),
  )
})

test('only what comes often is named, always by the same name, and never too much', () => {
  const nameOf = makeNames()
  const often = Array.from({ length: 8 }, () => nameOf('select $1 as often'))
  expect(often.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined])
  expect(new Set(often.slice(4)).size).toBe(1)
  for (let other = 0; other < 400; other++) {
    for (let time = 0; time < 5; time++) nameOf(`select $1 as other${other}`)
  }
  const named = Array.from({ length: 400 }, (_, other) => nameOf(`select $1 as other${other}`))
  expect(named.filter((name) => name !== undefined).length).toBeLessThanOrEqual(150)
  expect(nameOf('select $1 as often')).toBe(often.at(-1))
})
