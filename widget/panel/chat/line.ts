import { pauseBefore } from '#contracts/backoff.ts'
import { later, SESSION_ENDED } from '#contracts/live.ts'
import type { FromClient, LiveEvent, Signal, ToClient } from '#contracts/live.ts'

type Settings = {
  address: string
  secret: string
  topic: string
  position: string
  onEvents: (events: LiveEvent[]) => void
  /** The gap is too long: fetch anew; answers the fresh position. */
  onReset: () => Promise<string>
  onSignal: (signal: Signal) => void
  onState: (isUp: boolean) => void
  onSessionEnded: () => void
}
export type Line = {
  signal: (kind: Signal['kind'], words?: string) => void
  wake: () => void
  /** The machine says that it has no network: what looks open is not waited for. */
  cut: () => void
  close: () => void
}

/** A sleeping machine leaves a connection that looks open: silence after a ping ends it. */
const PING_EVERY = 20_000
const PONG_WITHIN = 8_000
/** A network that swallows everything lets a browser wait for minutes. */
const WELCOME_WITHIN = 10_000

/** The visitor's line: follows one chat from a position on, over any break. */
export function openLine(settings: Settings): Line {
  const { topic } = settings
  let { position } = settings
  let socket: WebSocket | undefined
  let attempt = 0
  let isClosed = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let pinger: ReturnType<typeof setInterval> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined

  const send = (message: FromClient | { op: 'hello'; session: string }) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const subscribe = () => send({ op: 'subscribe', topic, from: position })

  function open() {
    clearTimeout(retry)
    const next = new WebSocket(settings.address)
    socket = next
    expect(WELCOME_WITHIN)
    next.addEventListener('open', () => {
      send({ op: 'hello', session: settings.secret })
      pinger = setInterval(ping, PING_EVERY)
    })
    next.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as ToClient))
    next.addEventListener('close', ({ code }) => {
      if (socket === next) lost(code)
    })
  }

  function hear(message: ToClient) {
    clearTimeout(deadline)
    deadline = undefined
    if (message.op === 'welcome') {
      attempt = 0
      subscribe()
      settings.onState(true)
    } else if (message.op === 'events') {
      position = later(position, message.position)
      settings.onEvents(message.events)
    } else if (message.op === 'signal') settings.onSignal(message)
    else if (message.op === 'reset') void startAnew()
  }

  async function startAnew() {
    try {
      position = await settings.onReset()
      subscribe()
    } catch {
      // Begins again with a new connection, which asks for the same.
      lost(0)
    }
  }

  function ping() {
    send({ op: 'ping' })
    expect(PONG_WITHIN)
  }

  /** Something must come within this time. */
  function expect(milliseconds: number) {
    deadline ??= setTimeout(() => lost(0), milliseconds)
  }

  function drop() {
    clearInterval(pinger)
    clearTimeout(deadline)
    deadline = undefined
    const former = socket
    socket = undefined
    former?.close()
  }

  function lost(code: number) {
    drop()
    if (isClosed) return
    settings.onState(false)
    if (code === SESSION_ENDED) {
      isClosed = true
      return settings.onSessionEnded()
    }
    retry = setTimeout(open, pauseBefore(attempt))
    attempt += 1
  }

  open()
  return {
    signal: (kind, words) => send({ op: 'signal', topic, kind, ...(words !== undefined && { words }) }),
    /** Tries at once, or makes sure that what looks open still lives. */
    wake() {
      if (socket?.readyState === WebSocket.OPEN) return ping()
      if (socket || isClosed) return
      attempt = 0
      open()
    },
    cut() {
      if (socket) lost(0)
    },
    close() {
      isClosed = true
      clearTimeout(retry)
      drop()
    },
  }
}
