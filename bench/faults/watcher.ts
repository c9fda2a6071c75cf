import { WebSocket } from 'ws'
import { foldThread, type ToClient } from '#contracts/live.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import type { PatientClient } from './client.ts'

/** A screen that stays open: one snapshot, then only live events, resumed from its position after each break. */
export class Watcher {
  thread: TicketThread
  resumes = 0
  resets = 0
  #stopped = false
  #socket: WebSocket | undefined
  readonly #client: PatientClient

  private constructor(client: PatientClient, thread: TicketThread) {
    this.#client = client
    this.thread = thread
  }

  static async open(client: PatientClient, ticketId: string): Promise<Watcher> {
    const watcher = new Watcher(client, await client.until<TicketThread>('GET', `/api/tickets/${ticketId}`))
    watcher.#connect()
    return watcher
  }

  #connect() {
    if (this.#stopped) return
    const topic = `ticket:${this.thread.ticket.id}`
    const socket = new WebSocket(`${this.#client.url.replace('http', 'ws')}/api/live`, {
      headers: { cookie: this.#client.cookie, origin: this.#client.url },
    })
    this.#socket = socket
    socket.on('open', () => {
      this.resumes += 1
      socket.send(JSON.stringify({ op: 'subscribe', topic, from: this.thread.position }))
    })
    socket.on('message', (raw: Buffer) => void this.#hear(JSON.parse(raw.toString()) as ToClient))
    socket.on('error', () => {})
    socket.on('close', () => setTimeout(() => this.#connect(), 50 + Math.random() * 100))
  }

  async #hear(message: ToClient) {
    if (message.op === 'events')
      for (const event of message.events) this.thread = foldThread(this.thread, event)
    if (message.op === 'reset') {
      this.resets += 1
      this.thread = await this.#client.until<TicketThread>('GET', `/api/tickets/${this.thread.ticket.id}`)
      this.#socket?.close()
    }
  }

  stop() {
    this.#stopped = true
    this.#socket?.close()
  }
}
