import { later, SESSION_ENDED } from '#contracts/live.ts'
import type { FromClient, LiveEvent, Signal, ToClient } from '#contracts/live.ts'
import { pauseBefore } from '#contracts/backoff.ts'

export type Listener = {
  onEvents: (events: LiveEvent[], position: string) => void
  /** The gap is too long to replay: fetch a fresh snapshot, then call `goOn` with its position. */
  onReset: () => void
  onSignal?: ((signal: Signal) => void) | undefined
  onRefused?: ((code: string) => void) | undefined
}

type Topic = { position: string; listeners: Set<Listener>; awaitsSnapshot: boolean }

type Settings = { address: string; onSessionEnded: () => void; pause?: (attempt: number) => number }

/** Silence after a ping that is long enough to call the connection dead; a closed laptop leaves such ones. */
const PING_EVERY = 20_000
const PONG_WITHIN = 8_000
/** A network that swallows everything lets a browser wait for minutes. */
const OPEN_WITHIN = 10_000

/** The one live connection of this page. Resumes each topic from its last position after any break. */
export class LiveLine {
  private readonly topics = new Map<string, Topic>()
  private readonly settings: Settings
  private readonly watchers = new Set<() => void>()
  private socket: WebSocket | undefined
  private attempt = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private pinger: ReturnType<typeof setInterval> | undefined
  private deadline: ReturnType<typeof setTimeout> | undefined

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** Hears a topic from a position on; the answer stops it. Events at the seam may come twice. */
  join(topic: string, position: string, listener: Listener): () => void {
    const known = this.topics.get(topic)
    if (known) {
      known.listeners.add(listener)
      // A listener with an older snapshot needs what came between; the others have it already and fold it again.
      if (later(known.position, position) !== position) this.subscribe(topic, position)
    } else {
      this.topics.set(topic, { position, listeners: new Set([listener]), awaitsSnapshot: false })
      this.subscribe(topic, position)
    }
    this.open()
    return () => this.leave(topic, listener)
  }

  /** After a reset: the fresh snapshot is there. At any other time it does nothing. */
  goOn(topic: string, position: string): void {
    const known = this.topics.get(topic)
    if (!known?.awaitsSnapshot) return
    known.awaitsSnapshot = false
    known.position = position
    this.subscribe(topic, position)
  }

  signal(topic: string, kind: Signal['kind'], words?: string): void {
    this.send({ op: 'signal', topic, kind, ...(words !== undefined && { words }) })
  }

  /** Tries at once instead of waiting, or makes sure that the open connection still lives. */
  wake(): void {
    if (this.isOpen) return this.ping()
    this.attempt = 0
    clearTimeout(this.retry)
    this.retry = undefined
    this.open()
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  close(): void {
    this.topics.clear()
    this.drop()
  }

  private leave(topic: string, listener: Listener) {
    const known = this.topics.get(topic)
    if (!known?.listeners.delete(listener) || known.listeners.size > 0) return
    this.topics.delete(topic)
    this.send({ op: 'unsubscribe', topic })
  }

  private subscribe(topic: string, from: string) {
    this.send({ op: 'subscribe', topic, from })
  }

  private send(message: FromClient) {
    if (this.isOpen) this.socket?.send(JSON.stringify(message))
  }

  private open() {
    if (this.socket || this.retry || this.topics.size === 0) return
    const socket = new WebSocket(this.settings.address)
    this.socket = socket
    this.expect(OPEN_WITHIN)
    socket.addEventListener('open', () => this.opened())
    socket.addEventListener('message', (message: MessageEvent<string>) => this.hear(message.data))
    socket.addEventListener('close', ({ code }) => {
      if (this.socket === socket) this.lost(code)
    })
  }

  private opened() {
    this.heard()
    this.attempt = 0
    for (const [topic, { position, awaitsSnapshot }] of this.topics) {
      if (!awaitsSnapshot) this.subscribe(topic, position)
    }
    this.pinger = setInterval(() => this.ping(), PING_EVERY)
    this.tell()
  }

  private ping() {
    this.send({ op: 'ping' })
    this.expect(PONG_WITHIN)
  }

  /** Something must come within this time. */
  private expect(milliseconds: number) {
    this.deadline ??= setTimeout(() => this.lost(0), milliseconds)
  }

  private heard() {
    clearTimeout(this.deadline)
    this.deadline = undefined
  }

  private hear(text: string) {
    this.heard()
    const message = JSON.parse(text) as ToClient
    if (message.op === 'pong' || message.op === 'welcome') return
    const topic = this.topics.get(message.topic)
    if (topic) this.pass(topic, message)
  }

  private pass(topic: Topic, message: Exclude<ToClient, { op: 'pong' }>) {
    if (message.op === 'events') topic.position = later(topic.position, message.position)
    if (message.op === 'reset') topic.awaitsSnapshot = true
    for (const listener of topic.listeners) {
      if (message.op === 'events') listener.onEvents(message.events, message.position)
      if (message.op === 'reset') listener.onReset()
      if (message.op === 'signal') {
        const { kind, person, words } = message
        listener.onSignal?.({ kind, person, ...(words !== undefined && { words }) })
      }
      if (message.op === 'refused') listener.onRefused?.(message.code)
    }
  }

  private lost(code: number) {
    this.drop()
    this.tell()
    if (code === SESSION_ENDED) return this.settings.onSessionEnded()
    this.retry = setTimeout(
      () => {
        this.retry = undefined
        this.open()
      },
      (this.settings.pause ?? pauseBefore)(this.attempt),
    )
    this.attempt += 1
  }

  private drop() {
    clearInterval(this.pinger)
    this.heard()
    const { socket } = this
    this.socket = undefined
    socket?.close()
  }

  private tell() {
    for (const watcher of this.watchers) watcher()
  }
}
