import { Client, type Pool } from 'pg'
import type { Logger } from 'pino'
import { openDb, type Connection, type Db } from './database.ts'
import { placeNow, readEvents, type LoggedEvent, type Place } from './event-log.ts'

const BATCH = 500
const POLL_MS = 1000

export type EventListener = (events: LoggedEvent[]) => void | Promise<void>

/** Reads the log for this process, in order, and hands every event to its listeners once. */
export type EventReader = {
  start(): Promise<void>
  stop(): Promise<void>
  /** Something was committed: read now, and tell the other processes. */
  wake(): void
  listen(listener: EventListener): void
  /** Called at each wake, also without events: reactions read for themselves. */
  onWake(listener: () => void): void
  /** Up to where this process has read. */
  place(): Place
  /** Sends a short message to all processes; lost ones are lost (typing, viewing). */
  shout(payload: string): Promise<void>
  onShout(listener: (payload: string) => void): void
}

export function makeEventReader(connection: Connection, pool: Pool, log: Logger): EventReader {
  const db: Db = openDb(pool)
  const listeners: EventListener[] = []
  const wakers: (() => void)[] = []
  const shoutListeners: ((payload: string) => void)[] = []
  let place: Place = { xid: '0', position: '0' }
  let ear: Client | undefined
  let stopped = false
  let reading: Promise<void> | undefined
  let again = false
  let notifying = false
  let poll: NodeJS.Timeout | undefined

  /** One read at a time; a wake during a read makes one more. */
  function read() {
    if (stopped) return
    if (reading) {
      again = true
      return
    }
    reading = readAll()
      .catch((error: unknown) => log.debug({ error }, 'the event log cannot be read now'))
      .finally(() => {
        reading = undefined
        if (again) {
          again = false
          read()
        }
      })
  }

  async function readAll() {
    for (;;) {
      const batch = await readEvents(db, place, {}, BATCH)
      const last = batch.at(-1)
      if (!last || stopped) return
      place = { xid: last.xid, position: last.position }
      for (const listener of listeners) await listener(batch)
    }
  }

  function heard() {
    for (const waker of wakers) waker()
    read()
  }

  /** NOTIFY goes out after the commit, and many commits share one: inside a transaction it would serialise them. */
  function wake() {
    heard()
    if (notifying || stopped) return
    notifying = true
    setTimeout(() => {
      notifying = false
      pool.query("select pg_notify('events', '')").catch(() => {})
    }, 2)
  }

  async function openEar() {
    const client = new Client(connection)
    client.on('error', () => reopenEar(client))
    client.on('end', () => reopenEar(client))
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'events') heard()
      else for (const listener of shoutListeners) listener(payload ?? '')
    })
    await client.connect()
    await client.query('listen events; listen shouts')
    ear = client
  }

  function reopenEar(client: Client) {
    if (stopped || (ear !== undefined && ear !== client)) return
    ear = undefined
    setTimeout(() => {
      if (stopped || ear) return
      openEar().then(heard, () => reopenEar(client))
    }, 500).unref()
  }

  return {
    async start() {
      await openEar()
      place = await placeNow(db)
      poll = setInterval(heard, POLL_MS)
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      await reading
      await ear?.end().catch(() => {})
    },
    wake,
    listen: (listener) => void listeners.push(listener),
    onWake: (listener) => void wakers.push(listener),
    place: () => place,
    shout: async (payload) => {
      await pool.query('select pg_notify($1, $2)', ['shouts', payload])
    },
    onShout: (listener) => void shoutListeners.push(listener),
  }
}
