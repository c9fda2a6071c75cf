import { spawn } from 'node:child_process'

/** Waits for the end of our process, however sudden, by the end of its pipe; then ends the server in order. */
const WATCH = 'read -r _; read -r now < postmaster.pid; [ "$now" = "$1" ] && kill -INT "$1"'

/** Returns how to let it go. Windows has no such shell; there the next start ends what was left. */
export function guardServer(pid: number, folder: string): () => void {
  if (process.platform === 'win32') return () => undefined
  const child = spawn('/bin/sh', ['-c', WATCH, 'switchboard-guard', String(pid)], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.unref()
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return () => child.kill('SIGKILL')
}
