import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const PORT = 3900 + (process.pid % 90)
const main = join(import.meta.dirname, '../../server/main.ts')

/** The whole product as a process that can be killed and comes back. */
export class Product {
  #child: ChildProcess | undefined
  readonly #dataDir: string

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  async start(publicUrl: string): Promise<void> {
    this.#child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(PORT),
        DATA_DIR: this.#dataDir,
        PUBLIC_URL: publicUrl,
        LIMIT_FACTOR: '100000',
        LOG_LEVEL: 'fatal',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await this.#untilServed()
  }

  async #untilServed() {
    const child = this.#child
    for (let tries = 0; tries < 1200; tries++) {
      if (child?.exitCode !== null && child?.exitCode !== undefined)
        throw new Error(`the app ended with ${child.exitCode}`)
      const isServed = await fetch(`http://127.0.0.1:${PORT}/api/look`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (isServed) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the app does not come back')
  }

  /** As the out-of-memory killer does it, and a new start. */
  async killApp(publicUrl: string): Promise<void> {
    const child = this.#child
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill('SIGKILL')
    await gone
    await this.start(publicUrl)
  }

  /** The database's first process; the app starts another. */
  async killDatabase(): Promise<void> {
    const pidFile = await readFile(join(this.#dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')
    const pid = Number(pidFile.split('\n')[0])
    if (pid > 1) process.kill(pid, 'SIGKILL')
  }

  async stop(): Promise<void> {
    const child = this.#child
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill('SIGTERM')
    await gone
  }
}
