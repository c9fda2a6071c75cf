import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { accessTo, writeRules, type Access } from './access.ts'
import { findBinaries } from './binaries.ts'
import { serverIdentity } from './identity.ts'
import { initialise } from './initialise.ts'
import { untilReady } from './ready.ts'
import { spawnServer, stopServer, type Log } from './server-process.ts'
import type { Settings } from './settings.ts'

export type PostgresConnection = {
  host: string
  port: number
  user: string
  password?: string
  database: string
}
export type RunningPostgres = { connection: PostgresConnection; url: string; stop: () => Promise<void> }
type Start = { dataDir: string; settings?: Settings; log: Log }

/** Runs the real PostgreSQL on `dataDir`, which holds all that it knows. Only the user we run as can reach it. */
export async function startPostgres({ dataDir, settings = {}, log }: Start): Promise<RunningPostgres> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const home = await realpath(dataDir)
  const folder = join(home, 'postgres')
  const identity = await serverIdentity(folder, home)
  const binaries = findBinaries()
  const access = await accessTo(home)
  await initialise({ folder, binaries, access, identity, isDurable: settings.fsync !== 'off' })
  await writeRules(folder, access.rules, identity)
  const server = spawnServer({ folder, binaries, access, identity, settings, log })
  let isAlive = true
  void server.ended.then(() => (isAlive = false))
  const connection = connectionTo(folder, access)
  await untilReady(connection, () => isAlive)
  return { connection, url: urlOf(connection), stop: () => stopServer(server) }
}

function connectionTo(folder: string, { user, password, port }: Access): PostgresConnection {
  const host = process.platform === 'win32' ? '127.0.0.1' : folder
  return { host, port, user, password, database: 'switchboard' }
}

export function urlOf({ host, port, user, password, database }: PostgresConnection): string {
  const secret = password ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${user}${secret}@${encodeURIComponent(host)}:${port}/${database}`
}
