import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Access } from './access.ts'
import type { Binaries } from './binaries.ts'
import { guardServer } from './guard.ts'
import type { Identity } from './identity.ts'
import { runOnCluster } from './run-as.ts'
import { serverArguments, type Settings } from './settings.ts'

type Tell = (words: string) => void
export type Log = { debug: Tell; info: Tell; warn: Tell; error: Tell }

export type Cluster = {
  folder: string
  binaries: Binaries
  access: Access
  identity?: Identity
  settings: Settings
  log: Log
}

export type ServerProcess = {
  pid: number
  child: ChildProcess
  ended: Promise<void>
  lastWords: string[]
}

export function spawnServer({ folder, binaries, access, identity, settings, log }: Cluster): ServerProcess {
  const child = runOnCluster({
    program: binaries.postgres,
    args: serverArguments({ ...settings, ...access.settings, port: String(access.port) }),
    folder,
    identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lastWords: string[] = []
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      lastWords.splice(0, lastWords.length - 7)
      lastWords.push(line)
      log[weightOf(line)](`PostgreSQL: ${line}`)
    })
  }
  const letGo = child.pid ? guardServer(child.pid, folder) : () => undefined
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => lastWords.push(error.message))
    child.once('close', () => resolve())
  }).then(letGo)
  return { pid: child.pid ?? 0, child, ended, lastWords }
}

/** Open transactions are rolled back and the rest is written; a server that does not get there is made to. */
export async function stopServer({ child, ended }: ServerProcess): Promise<void> {
  for (const [signal, milliseconds] of GENTLE_TO_HARD) {
    child.kill(signal)
    const isStillThere = await Promise.race([ended, pause(milliseconds, true, { ref: false })])
    if (!isStillThere) return
  }
}

const GENTLE_TO_HARD = [
  ['SIGINT', 6000],
  ['SIGQUIT', 1500],
  ['SIGKILL', 1000],
] as const

function weightOf(line: string): keyof Log {
  if (/administrator command|postmaster exit|is shutting down|is starting up|not yet accepting/.test(line))
    return 'debug'
  if (/^(FATAL|PANIC):/.test(line)) return 'error'
  return /^(LOG|HINT|DETAIL):/.test(line) ? 'debug' : 'warn'
}
