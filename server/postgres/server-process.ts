import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Access } from './access.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'
import { runOnCluster } from './run-as.ts'
import { serverArguments, type Settings } from './settings.ts'

export type Log = { info(words: string): void; warn(words: string): void; error(words: string): void }

export type Cluster = {
  folder: string
  binaries: Binaries
  access: Access
  identity?: Identity
  settings: Settings
  log: Log
}

export type ServerProcess = { pid: number; ended: Promise<void>; child: ChildProcess }

export function spawnServer({ folder, binaries, access, identity, settings, log }: Cluster): ServerProcess {
  const child = runOnCluster({
    program: binaries.postgres,
    args: serverArguments({ ...settings, ...access.settings, port: String(access.port) }),
    folder,
    identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (child.stderr) createInterface(child.stderr).on('line', (line) => tell(log, line))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      log.error(`PostgreSQL could not be run: ${error.message}`)
      resolve()
    })
  })
  return { pid: child.pid ?? 0, ended, child }
}

/** Open transactions are rolled back and the rest is written; a server that does not get there is made to. */
export async function stopServer({ child, ended }: ServerProcess): Promise<void> {
  child.kill('SIGINT')
  const isSlow = await Promise.race([ended, pause(7000, true, { ref: false })])
  if (isSlow) child.kill('SIGQUIT')
  const isStuck = await Promise.race([ended, pause(2000, true, { ref: false })])
  if (isStuck) child.kill('SIGKILL')
  await ended
}

function tell(log: Log, line: string): void {
  if (/^(ERROR|FATAL|PANIC):/.test(line)) log.error(`PostgreSQL: ${line}`)
  else log.warn(`PostgreSQL: ${line}`)
}
