import type { RawData, WebSocket } from 'ws'
import { FromClient, SESSION_ENDED } from '#contracts/live.ts'
import { idOf, isSignedIn, type Known } from './actor.ts'
import { parsePlace } from './event-log.ts'
import { Fault } from './fault.ts'
import { countHere } from './limits.ts'
import type { Subscription } from './live.ts'
import type { World } from './world.ts'

const MOST_TOPICS = 20
/** A client that does not read is cut off; it resumes from its position. */
const MOST_UNSENT_BYTES = 4 * 1024 * 1024
const HEARTBEAT_SECONDS = 25
const MOST_A_SECOND = 20
/** What one person may have open, and say over all of it in ten seconds: many pages that all come back at once. */
const MOST_OF_ONE = 100
const MOST_SAID = 300
const PONG = JSON.stringify({ op: 'pong' })

/**
 * All lines of this process. One clock beats for them, each in its own second of the round, so that ten thousand are
 * not asked in the same moment.
 */
export class Lines {
  readonly world: World
  readonly #round = Array.from({ length: HEARTBEAT_SECONDS }, () => new Set<Line>())
  readonly #ofOne = new Map<string, number>()
  readonly #clock: NodeJS.Timeout
  #second = 0

  constructor(world: World) {
    this.world = world
    this.#clock = setInterval(() => this.#beat(), 1000)
    world.live.onSessionsEnded((ids) => this.#end(new Set(ids)))
  }

  /** Serves a socket until it closes. What listened to it before is let go: it would keep the whole request. */
  serve(socket: WebSocket, actor: Known): void {
    socket.removeAllListeners()
    const id = idOf(actor)
    const open = (this.#ofOne.get(id) ?? 0) + 1
    if (open > MOST_OF_ONE) {
      socket.on('error', terminate)
      return socket.close(1008)
    }
    this.#ofOne.set(id, open)
    const line = new Line(this.world, socket, actor)
    const place = this.#round[this.#second % HEARTBEAT_SECONDS]
    place?.add(line)
    lineOf.set(socket, line)
    socket.on('pong', heard).on('message', said).on('error', terminate)
    socket.once('close', () => {
      place?.delete(line)
      const left = (this.#ofOne.get(id) ?? 1) - 1
      if (left > 0) this.#ofOne.set(id, left)
      else this.#ofOne.delete(id)
      line.closed()
    })
  }

  stop(): void {
    clearInterval(this.#clock)
  }

  #beat() {
    this.#second += 1
    for (const line of this.#round[this.#second % HEARTBEAT_SECONDS] ?? []) line.beat()
  }

  #end(sessionIds: ReadonlySet<string>) {
    for (const lines of this.#round) for (const line of lines) line.endWith(sessionIds)
  }
}

/** What listens to a socket is the same for all: of each there are as many as there are visitors. */
const lineOf = new WeakMap<WebSocket, Line>()
function heard(this: WebSocket) {
  lineOf.get(this)?.heard()
}
function said(this: WebSocket, raw: RawData) {
  lineOf.get(this)?.said(Buffer.isBuffer(raw) ? raw.toString('utf8') : '')
}
function terminate(this: WebSocket) {
  this.terminate()
}

class Line {
  readonly #world: World
  readonly #socket: WebSocket
  readonly #actor: Known
  readonly #here: { heard(): void; left(): void } | null
  #subscriptions: Map<string, Subscription> | null = null
  #isAlive = true
  #second = 0
  #heardThisSecond = 0
  /** What waits while something before it is being done: an unsubscribe must not overtake its subscribe. */
  #waiting: string[] | null = null

  constructor(world: World, socket: WebSocket, actor: Known) {
    this.#world = world
    this.#socket = socket
    this.#actor = actor
    this.#here = isSignedIn(actor) ? world.live.arrive(actor.id) : null
  }

  beat() {
    if (!this.#isAlive) return this.#socket.terminate()
    this.#isAlive = false
    this.#socket.ping()
  }

  heard() {
    this.#isAlive = true
    this.#here?.heard()
  }

  said(text: string) {
    this.heard()
    const second = Math.floor(performance.now() / 1000)
    this.#heardThisSecond = second === this.#second ? this.#heardThisSecond + 1 : 1
    this.#second = second
    if (this.#heardThisSecond > MOST_A_SECOND || this.#isTooMuch()) return this.#socket.close(1008)
    if (this.#waiting) this.#waiting.push(text)
    else void this.#obeyAll(text)
  }

  endWith(sessionIds: ReadonlySet<string>) {
    const id = sessionOf(this.#actor)
    if (id !== null && sessionIds.has(id)) this.#socket.close(SESSION_ENDED)
  }

  closed() {
    this.#here?.left()
    for (const topic of this.#subscriptions?.keys() ?? []) this.#leave(topic)
  }

  send(message: object) {
    this.#sendText(JSON.stringify(message))
  }

  #sendText(text: string) {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > MOST_UNSENT_BYTES) return this.#socket.terminate()
    this.#socket.send(text)
  }

  async #obeyAll(first: string) {
    const waiting: string[] = []
    this.#waiting = waiting
    try {
      for (let text: string | undefined = first; text !== undefined; text = waiting.shift())
        await this.#obey(text)
    } catch {
      this.#socket.terminate()
    }
    this.#waiting = null
  }

  async #obey(text: string) {
    const message = read(text)
    if (!message) return this.#socket.close(1008)
    if (message.op === 'ping') return this.#sendText(PONG)
    if (message.op === 'subscribe') return this.#subscribe(message.topic, message.from)
    if (message.op === 'unsubscribe') return this.#leave(message.topic)
    const subscription = this.#subscriptions?.get(message.topic)
    if (subscription) await this.#world.live.signal(subscription, message)
  }

  async #subscribe(topic: string, from: string) {
    this.#leave(topic)
    const own = (this.#subscriptions ??= new Map())
    if (own.size >= MOST_TOPICS) return this.send({ op: 'refused', topic, code: 'too_many' })
    try {
      const request = { name: topic, from: parsePlace(from), actor: this.#actor }
      const subscription = await this.#world.live.subscribe(request, this)
      if (this.#socket.readyState === this.#socket.OPEN) own.set(topic, subscription)
      else this.#world.live.unsubscribe(subscription)
    } catch (error) {
      const code = error instanceof Fault ? error.code : 'internal'
      if (code === 'internal') this.#world.log.error({ err: error, topic }, 'a subscription failed')
      this.send({ op: 'refused', topic, code })
    }
  }

  #leave(topic: string) {
    const subscription = this.#subscriptions?.get(topic)
    if (!subscription) return
    this.#world.live.unsubscribe(subscription)
    this.#subscriptions?.delete(topic)
  }

  #isTooMuch(): boolean {
    try {
      const most = MOST_SAID * this.#world.config.limitFactor
      countHere(this.#world, `live:${idOf(this.#actor)}`, most, 10)
      return false
    } catch {
      return true
    }
  }
}

const sessionOf = (actor: Known) => (isSignedIn(actor) ? actor.sessionId : actor.session.id)

function read(text: string): FromClient | null {
  try {
    const parsed = FromClient.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
