import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPostgres, startPostgres, type RunningPostgres } from './postgres.ts'
import { FAST_AND_FORGETFUL, SILENT } from './temporary.ts'

let top: string
let dataDir: string
let running: RunningPostgres

const start = () => startPostgres({ dataDir, settings: FAST_AND_FORGETFUL, log: SILENT })

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'switchboard-postgres-'))
  dataDir = join(top, 'a folder with spaces', 'long '.repeat(24).trim(), 'data')
  await mkdir(dirname(dataDir), { recursive: true })
  running = await start()
})

afterAll(async () => {
  await running.stop()
  await rm(top, { recursive: true })
})

async function ask<Row>(sql: string, to: ClientConfig = running.connection): Promise<Row> {
  const client = new Client(to)
  await client.connect()
  try {
    return (await client.query(sql)).rows[0] as Row
  } finally {
    await client.end()
  }
}

test('a path with spaces and too long for a socket is reached by its connection and by its address', async () => {
  expect(dataDir.length).toBeGreaterThan(120)
  expect(await ask('select 1 as one')).toEqual({ one: 1 })
  expect(await ask('select 1 as one', { connectionString: running.url })).toEqual({ one: 1 })
})

test('nobody reaches it over the network, and no other user over the socket', async () => {
  expect(await ask('show listen_addresses')).toEqual({ listen_addresses: '' })
  expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
  const rules = await ask<{ auth_method: string; rules: string }>(
    'select min(auth_method) as auth_method, count(*) as rules from pg_hba_file_rules',
  )
  expect(rules).toEqual({ auth_method: 'peer', rules: '1' })
})

test('sorts, folds and finds trigrams the same on every system, in Cyrillic too', async () => {
  await ask('create extension if not exists pg_trgm')
  const seen = await ask(
    "select lower('ПЕТЪР') as folded, similarity('Петър', 'Петъра') > 0.5 as alike, 'Z' < 'a' as sorted",
  )
  expect(seen).toEqual({ folded: 'петър', alike: true, sorted: true })
})

test('pages carry checksums and commits reach the disk unless a test says otherwise', async () => {
  const seen = await ask(
    "select current_setting('data_checksums') as checks, boot_val as sync from pg_settings where name = 'fsync'",
  )
  expect(seen).toEqual({ checks: 'on', sync: 'on' })
})

test('a second start on the same folder is refused, says by whom, and touches nothing', async () => {
  await ask('create table kept (word text)')
  await expect(start()).rejects.toThrow(`already (process ${process.pid})`)
  expect(await ask('select count(*)::int as words from kept')).toEqual({ words: 0 })
})

test('work beside a running server joins it and leaves it running', async () => {
  const joined = await joinPostgres({ dataDir, settings: FAST_AND_FORGETFUL, log: SILENT })
  expect(joined.connection).toEqual(JSON.parse(JSON.stringify(running.connection)))
  await joined.stop()
  expect(await ask('select 1 as one')).toEqual({ one: 1 })
})

test('after the stop only the database is left, and the next start has everything', async () => {
  await ask("insert into kept values ('hello')")
  const shortName = dirname(running.connection.host)
  await Promise.all([running.stop(), running.stop()])
  expect(await readdir(dataDir)).toEqual(['postgres'])
  await expect(stat(shortName)).rejects.toThrow('ENOENT')
  running = await start()
  expect(await ask('select word from kept')).toEqual({ word: 'hello' })
})
