import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

const main = join(import.meta.dirname, '../server/main.ts')

/** The demo as `npm start` shows it on a fresh machine, in a folder that goes with it. */
export async function startDemo(): Promise<{ address: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-demo-'))
  const port = String(await freePort())
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill()
    await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  // It says its address just before it listens, and the logins of the demo in the next lines.
  for await (const line of createInterface(server.stdout)) {
    if (line.startsWith('This is the demo')) return { address: `http://127.0.0.1:${port}`, stop }
  }
  await stop()
  throw new Error('the demo did not start')
}
