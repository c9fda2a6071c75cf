import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import type { Identity } from './identity.ts'

type Run = { program: string; args: string[]; folder: string; identity?: Identity; stdio: StdioOptions }

/** Starts one of the server's programs on a cluster's folder, as the user who may run it. */
export function runOnCluster({ program, args, folder, identity, stdio }: Run): ChildProcess {
  return spawn(program, ['-D', clusterPath(folder, identity), ...args], {
    cwd: folder,
    stdio,
    // Own session: Ctrl+C in the terminal is for us, and we then stop the server in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: cleanEnvironment(),
    ...identity,
  })
}

/**
 * Run for root, the server may not walk through a folder that only root may enter. We enter the folder
 * before the user changes, and this name leads there without walking.
 */
function clusterPath(folder: string, identity: Identity | undefined): string {
  return identity && process.platform === 'linux' ? '/proc/self/cwd' : folder
}

/** Variables like PGDATA or LC_ALL of the operator's shell must not change what the cluster becomes. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
