import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { NODE_FLAGS } from '../node-flags.mjs'

const main = join(import.meta.dirname, '../main.ts')

/** The whole product as a process that can be killed and comes back. */
export class ProductProcess {
  readonly port: number
  #child: ChildProcess | undefined
  readonly #env: Record<string, string>

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  constructor(port: number, env: Record<string, string>) {
    this.port = port
    this.#env = env
  }

  async start(): Promise<void> {
    this.#child = spawn(process.execPath, [...NODE_FLAGS, main], {
      env: {
        ...process.env,
        PORT: String(this.port),
        LIMIT_FACTOR: '100000',
        LOG_LEVEL: 'fatal',
        ...this.#env,
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
      const isServed = await fetch(`http://127.0.0.1:${this.port}/api/look`).then(
        (reply) => reply.ok,
        () => false,
      )
      if (isServed) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the app does not come back')
  }

  /** As the out-of-memory killer does it, and a new start. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
    await this.start()
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals) {
    const child = this.#child
    // One that has ended tells it no second time.
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
}
