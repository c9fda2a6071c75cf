import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { accessTo, writeRules, type Access } from './access.ts'
import { findBinaries } from './binaries.ts'
import { serverIdentity } from './identity.ts'
import { initialise } from './initialise.ts'
import { keepRunning } from './keep-running.ts'
import { holderOf, lockDataDir } from './lock.ts'
import { reachableBinaries } from './reachable.ts'
import { ensureDatabase } from './ready.ts'
import type { Log } from './server-process.ts'
import type { Settings } from './settings.ts'
import { removeShortPath, shortPath } from './short-path.ts'

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
export async function startPostgres(start: Start): Promise<RunningPostgres> {
  const undo = new AsyncDisposableStack()
  try {
    const connection = await startUndoable(start, undo)
    let stopped: Promise<void> | undefined
    return { connection, url: urlOf(connection), stop: () => (stopped ??= undo.disposeAsync()) }
  } catch (error) {
    await undo.disposeAsync()
    throw error
  }
}

/** The database that a running Switchboard holds, or one of our own: for work beside it, like filling in tickets. */
export async function joinPostgres(start: Start): Promise<RunningPostgres> {
  const home = await realpath(start.dataDir).catch(() => undefined)
  const connection = home && (await holderOf(home))?.connection
  if (!connection) return startPostgres(start)
  return { connection, url: urlOf(connection), stop: async () => undefined }
}

async function startUndoable({ dataDir, settings = {}, log }: Start, undo: AsyncDisposableStack) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const home = await realpath(dataDir)
  const folder = join(home, 'postgres')
  const lock = await lockDataDir(home)
  undo.defer(lock.release)
  if (lock.before?.connection) await removeShortPath(lock.before.connection.host, folder)
  const identity = await serverIdentity(folder, home)
  const binaries = await reachableBinaries(findBinaries(), identity)
  const access = await accessTo(home)
  await initialise({ folder, binaries, access, identity, isDurable: settings.fsync !== 'off' })
  await writeRules(folder, access.rules, identity)
  const short = await shortPath(folder)
  undo.defer(short.remove)
  const connection = connectionTo(short.path, access)
  undo.defer(await keepRunning({ folder, binaries, access, identity, settings, log }, connection))
  await ensureDatabase(connection)
  await lock.tell(connection)
  return connection
}

function connectionTo(folder: string, { user, password, port }: Access): PostgresConnection {
  const host = process.platform === 'win32' ? '127.0.0.1' : folder
  return { host, port, user, password, database: 'switchboard' }
}

function urlOf({ host, port, user, password, database }: PostgresConnection): string {
  const secret = password ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${user}${secret}@${encodeURIComponent(host)}:${port}/${database}`
}
