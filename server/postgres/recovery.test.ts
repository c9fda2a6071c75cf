import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startPostgres, type RunningPostgres } from './postgres.ts'
import { lifeOf } from './process-life.ts'
import { SILENT } from './temporary.ts'

// A process of its own that starts the server and waits, so that it can be killed without a goodbye.
const HOST = `
  import { startPostgres } from ${JSON.stringify(new URL('postgres.ts', import.meta.url).href)}
  const [dataDir, settings] = JSON.parse(process.env.START)
  const quiet = () => undefined
  await startPostgres({ dataDir, settings, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } })
  process.send('started')
`

// Killing a process loses nothing that the system has taken over; only a power cut would.
const settings = { fsync: 'off' }

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-recovery-'))
})

afterAll(() => rm(dataDir, { recursive: true }))

const serverPid = async () =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
const isGone = (pid: number) =>
  vi.waitFor(async () => expect(await lifeOf(pid)).toBeUndefined(), { timeout: 10_000 })

async function startElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', HOST], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, START: JSON.stringify([dataDir, settings]) },
  })
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject))
  return child
}

async function guardOf(server: number): Promise<number> {
  for (const name of await readdir('/proc')) {
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (command.endsWith(`switchboard-guard\0${server}\0`)) return Number(name)
  }
  throw new Error(`no guard watches ${server}`)
}

async function startHere(warnings: string[] = []): Promise<RunningPostgres> {
  const log = { ...SILENT, warn: (words: string) => void warnings.push(words) }
  return startPostgres({ dataDir, settings, log })
}

async function count({ connection }: RunningPostgres): Promise<number> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('create table if not exists starts ()')
    await client.query('insert into starts default values')
    return (await client.query('select count(*)::int as n from starts')).rows[0].n
  } finally {
    await client.end()
  }
}

test('a killed server comes back by itself with all that was committed', async () => {
  const warnings: string[] = []
  const running = await startHere(warnings)
  try {
    expect(await count(running)).toBe(1)
    const before = await serverPid()
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(warnings.at(-1)).toBe('PostgreSQL is back.'), { timeout: 20_000 })
    expect(await serverPid()).not.toBe(before)
    expect(await count(running)).toBe(2)
  } finally {
    await running.stop()
  }
})

test('when our process is killed its server ends in order, and the next start goes on', async () => {
  const host = await startElsewhere()
  const server = await serverPid()
  host.kill('SIGKILL')
  await isGone(server)
  const running = await startHere()
  expect(await count(running)).toBe(3)
  await running.stop()
})

test.runIf(process.platform === 'linux')(
  'a server that outlived its process is stopped by the next start',
  async () => {
    const host = await startElsewhere()
    const server = await serverPid()
    process.kill(await guardOf(server), 'SIGKILL')
    host.kill('SIGKILL')
    await isGone(host.pid ?? 0)
    expect(await lifeOf(server)).toBeDefined()
    const warnings: string[] = []
    const running = await startHere(warnings)
    expect(warnings).toEqual([
      `A PostgreSQL of an earlier run is still there (process ${server}); it is stopped first.`,
    ])
    expect(await count(running)).toBe(4)
    await running.stop()
  },
)
