import { WebSocket } from 'ws'
import { pauseBefore } from '#contracts/backoff.ts'

type Settings = {
  address: string
  origin: string
  headers?: Record<string, string>
  /** What it says first. */
  greeting: object[]
  /** What comes, as text: reading all of it would take the generator's time. */
  onMessage: (text: string) => void
}

const PING_EVERY = 20_000
const OPEN_WITHIN = 10_000

/** A line as a page holds it: pings, and comes back after the same pauses. */
export class Line {
  isUp = false
  readonly #settings: Settings
  #socket: WebSocket | undefined
  readonly #topics: number
  #subscribed = 0
  #attempt = 0
  #isClosed = false
  #pinger: NodeJS.Timeout | undefined
  #tooLate: NodeJS.Timeout | undefined

  constructor(settings: Settings) {
    this.#settings = settings
    this.#topics = settings.greeting.filter((message) => 'topic' in message).length
    this.#open()
  }

  #open() {
    const { address, origin, headers = {}, greeting } = this.#settings
    const socket = new WebSocket(address, { headers: { origin, ...headers }, perMessageDeflate: false })
    this.#socket = socket
    this.#tooLate = setTimeout(() => socket.terminate(), OPEN_WITHIN)
    socket.on('open', () => {
      if (this.#topics === 0) this.#up()
      for (const message of greeting) socket.send(JSON.stringify(message))
      this.#pinger = setInterval(() => socket.send('{"op":"ping"}'), PING_EVERY)
    })
    socket.on('message', (raw: Buffer) => this.#hear(raw.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => this.#lost())
  }

  #hear(text: string) {
    // Up is who has all his topics; a subscription is answered when it holds.
    if (text.startsWith('{"op":"subscribed"')) {
      this.#subscribed += 1
      if (this.#subscribed === this.#topics) this.#up()
    }
    this.#settings.onMessage(text)
  }

  #up() {
    clearTimeout(this.#tooLate)
    this.isUp = true
    this.#attempt = 0
  }

  say(text: string) {
    this.#socket?.send(text)
  }

  #lost() {
    this.isUp = false
    this.#subscribed = 0
    clearInterval(this.#pinger)
    clearTimeout(this.#tooLate)
    if (this.#isClosed) return
    setTimeout(() => this.#open(), pauseBefore(this.#attempt))
    this.#attempt += 1
  }

  close() {
    this.#isClosed = true
    this.#socket?.terminate()
  }
}
