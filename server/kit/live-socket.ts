import type { WebSocket } from 'ws'
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
const HEARTBEAT_MS = 25_000
const MOST_A_SECOND = 20
/** What one person may have open, and say over all of it in ten seconds: many pages that all come back at once. */
const MOST_OF_ONE = 100
const MOST_SAID = 300

/** Serves one socket until it closes. */
export function serveSocket(world: World, socket: WebSocket, actor: Known, sockets: Set<OpenSocket>): void {
  const subscriptions = new Map<string, Subscription>()
  let alive = true
  let heardThisSecond = 0
  let queue: Promise<void> = Promise.resolve()

  const id = idOf(actor)
  if ([...sockets].filter((one) => one.of === id).length >= MOST_OF_ONE) return socket.close(1008)
  const open: OpenSocket = { of: id, sessionId: sessionOf(actor), end: (code) => socket.close(code) }
  sockets.add(open)
  const here = isSignedIn(actor) ? world.live.arrive(actor.id) : null

  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    heardThisSecond = 0
    socket.ping()
  }, HEARTBEAT_MS)
  const second = setInterval(() => (heardThisSecond = 0), 1000)

  function send(message: object) {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) return socket.terminate()
    socket.send(JSON.stringify(message))
  }

  async function hear(text: string) {
    const message = read(text)
    if (!message) return socket.close(1008)
    if (message.op === 'ping') return send({ op: 'pong' })
    if (message.op === 'subscribe') return subscribe(message.topic, message.from)
    if (message.op === 'unsubscribe') return leave(message.topic)
    const subscription = subscriptions.get(message.topic)
    if (subscription) await world.live.signal(subscription, message)
  }

  async function subscribe(topic: string, from: string) {
    leave(topic)
    if (subscriptions.size >= MOST_TOPICS) return send({ op: 'refused', topic, code: 'too_many' })
    try {
      const request = { name: topic, from: parsePlace(from), actor }
      const subscription = await world.live.subscribe(request, send)
      if (socket.readyState === socket.OPEN) subscriptions.set(topic, subscription)
      else world.live.unsubscribe(subscription)
    } catch (error) {
      const code = error instanceof Fault ? error.code : 'internal'
      if (code === 'internal') world.log.error({ err: error, topic }, 'a subscription failed')
      send({ op: 'refused', topic, code })
    }
  }

  function leave(topic: string) {
    const subscription = subscriptions.get(topic)
    if (!subscription) return
    world.live.unsubscribe(subscription)
    subscriptions.delete(topic)
  }

  const heard = () => {
    alive = true
    here?.heard()
  }
  socket.on('pong', heard)
  socket.on('message', (raw) => {
    heard()
    heardThisSecond += 1
    if (heardThisSecond > MOST_A_SECOND || isTooMuch(world, id)) return socket.close(1008)
    const text = Buffer.isBuffer(raw) ? raw.toString('utf8') : ''
    // One after the other: an unsubscribe must not overtake its subscribe.
    queue = queue.then(() => hear(text)).catch(() => socket.terminate())
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(heartbeat)
    clearInterval(second)
    sockets.delete(open)
    here?.left()
    for (const topic of subscriptions.keys()) leave(topic)
  })
}

function isTooMuch(world: World, id: string): boolean {
  try {
    countHere(world, `live:${id}`, MOST_SAID * world.config.limitFactor, 10)
    return false
  } catch {
    return true
  }
}

const sessionOf = (actor: Known) => (isSignedIn(actor) ? actor.sessionId : actor.session.id)

export type OpenSocket = { of: string; sessionId: string | null; end(code: number): void }

export function endSockets(sockets: Set<OpenSocket>, sessionIds: string[]): void {
  const ended = new Set(sessionIds)
  for (const socket of sockets) if (socket.sessionId && ended.has(socket.sessionId)) socket.end(SESSION_ENDED)
}

function read(text: string): FromClient | null {
  try {
    const parsed = FromClient.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
