import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PostgresConnection } from './postgres.ts'
import { lifeOf } from './process-life.ts'
import type { Log } from './server-process.ts'

type Remains = { folder: string; connection: PostgresConnection; log: Log }

/** Ends a server that outlived the process that had started it, so that ours can take its place. */
export async function endOrphan({ folder, connection, log }: Remains): Promise<void> {
  for (const name of ['postmaster.pid', `.s.PGSQL.${connection.port}.lock`]) {
    const file = join(folder, name)
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    const pid = Number(lines[0])
    // Where the number is free again PostgreSQL clears away itself, and looks for surviving children first.
    if (!isNumberTaken(pid)) continue
    const port = process.platform === 'win32' ? Number(lines[3]) : connection.port
    const isServer = (await lifeOf(pid))?.name === 'postgres' && (await answers({ ...connection, port }))
    if (isServer) await end(pid, log)
    // Else the number is a stranger's by now, or a dead process nobody has buried: PostgreSQL would refuse for both.
    await rm(file, { force: true })
  }
}

async function end(pid: number, log: Log): Promise<void> {
  log.warn(`A PostgreSQL of an earlier run is still there (process ${pid}); it is stopped first.`)
  for (const [signal, seconds] of GENTLE_TO_HARD) {
    process.kill(pid, signal)
    if (await isGone(pid, seconds)) return
  }
}

function isNumberTaken(pid: number): boolean {
  try {
    return pid > 1 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const GENTLE_TO_HARD = [
  ['SIGINT', 8],
  ['SIGQUIT', 3],
  ['SIGKILL', 2],
] as const

async function isGone(pid: number, seconds: number): Promise<boolean> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(25)) {
    if (!(await lifeOf(pid))) return true
  }
  return false
}

function answers({ host, port }: PostgresConnection): Promise<boolean> {
  const target = process.platform === 'win32' ? { host, port } : { path: join(host, `.s.PGSQL.${port}`) }
  return new Promise((resolve) => {
    const socket = connect(target)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
