import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { openDb, type Connection, type Db } from './database.ts'
import { keepEar } from './ear.ts'
import { placeNow, readEvents, type LoggedEvent, type Place } from './event-log.ts'
import { newId } from './id.ts'
import { keepNewest } from './newest-events.ts'

const BATCH = 500
const POLL_MS = 1000
/** Commits that come close together are read once: soon where all was quiet, a little later while much happens. */
const GATHER_MS = 3
const GATHER_MORE_MS = 10
const QUIET_MS = 20
/** The same for what other processes are told: a call wakes each of them, this one too. */
const CALL_MS = 20
const LOOK_AGAIN_MS = [5, 10, 20, 40, 80, 160]

export type EventListener = (events: LoggedEvent[]) => void | Promise<void>

/** Reads the log for this process, in order, and hands every event to its listeners once. */
export type EventReader = {
  start(): Promise<void>
  stop(): Promise<void>
  /** Events of this transaction were committed: read them soon, and tell the other processes. */
  wake(xid: string): void
  listen(listener: EventListener): void
  /** Up to where this process has read. */
  place(): Place
  /** What it has read since this place; undefined if that is longer ago than it remembers. */
  since(place: Place): readonly LoggedEvent[] | undefined
  /** Remembers nothing of what it has read: who asks reads the log. */
  forget(): void
  /** Sends a short message to all processes; lost ones are lost (typing, viewing). */
  shout(payload: string): Promise<void>
  onShout(listener: (payload: string) => void): void
}

export function makeEventReader(connection: Connection, pool: Pool, log: Logger): EventReader {
  const db: Db = openDb(pool)
  /** Our own call has no news for us. */
  const self = newId()
  const listeners: EventListener[] = []
  const shoutListeners: ((payload: string) => void)[] = []
  const newest = keepNewest()
  let place: Place = { xid: '0', position: '0' }
  let closeEar: (() => Promise<void>) | undefined
  let stopped = false
  let reading: Promise<void> | undefined
  let again = false
  /** The newest commit that this process knows of, and how often it was looked for in vain. */
  let committed = 0n
  let looked = 0
  let readAt = 0
  let waking = false
  let calling = false
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
        } else lookAgain()
      })
  }

  async function readAll() {
    readAt = performance.now()
    for (;;) {
      const batch = await readEvents(db, place, {}, BATCH)
      const last = batch.at(-1)
      if (!last || stopped) return
      place = { xid: last.xid, position: last.position }
      newest.add(batch)
      for (const listener of listeners) await listener(batch)
      if (batch.length < BATCH) return
    }
  }

  /** What is committed cannot be read as long as an older transaction is open. */
  function lookAgain() {
    const wait = BigInt(place.xid) < committed ? LOOK_AGAIN_MS[looked] : undefined
    if (wait === undefined) return
    looked += 1
    setTimeout(read, wait).unref()
  }

  function expect(xid: string) {
    if (BigInt(xid) <= committed) return
    committed = BigInt(xid)
    looked = 0
  }

  function wake(xid: string) {
    expect(xid)
    if (stopped) return
    call()
    if (waking) return
    waking = true
    setTimeout(
      () => {
        waking = false
        read()
      },
      isQuiet() ? GATHER_MS : GATHER_MORE_MS,
    )
  }

  const isQuiet = () => performance.now() - readAt > QUIET_MS

  /** NOTIFY goes out after the commit, and many commits share one: inside a transaction it would serialise them. */
  function call() {
    if (calling) return
    calling = true
    setTimeout(() => {
      calling = false
      if (stopped) return
      pool.query('select pg_notify($1, $2)', ['events', `${self} ${committed}`]).catch(() => {})
    }, CALL_MS)
  }

  function hear(payload: string) {
    const [from, xid = '0'] = payload.split(' ')
    if (from === self) return
    expect(xid)
    read()
  }

  const hearShout = (payload: string) => {
    for (const listener of shoutListeners) listener(payload)
  }

  return {
    async start() {
      closeEar = await keepEar({ connection, hear, hearShout, reopened: read })
      place = await placeNow(db)
      newest.begin(place)
      poll = setInterval(read, POLL_MS)
    },
    async stop() {
      stopped = true
      clearInterval(poll)
      await reading
      await closeEar?.()
    },
    wake,
    listen: (listener) => void listeners.push(listener),
    place: () => place,
    since: (from) => newest.since(from),
    forget: () => newest.begin(place),
    shout: async (payload) => {
      await pool.query('select pg_notify($1, $2)', ['shouts', payload])
    },
    onShout: (listener) => void shoutListeners.push(listener),
  }
}
