import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Connection } from './database.ts'

const OPEN_AGAIN_MS = 300

type Listening = {
  connection: Connection
  hear: (payload: string) => void
  hearShout: (payload: string) => void
  /** Called whenever it was opened anew: what was called out in between was not heard. */
  reopened: () => void
}
/** Resolves when the connection is gone. */
type Opened = { ended: Promise<void> }

/** One connection that listens; when it breaks, one other is opened, however long that takes. Answers its end. */
export async function keepEar(listening: Listening): Promise<() => Promise<void>> {
  const closing = new AbortController()
  let client: Client | undefined

  async function open(): Promise<Opened> {
    const fresh = new Client(listening.connection)
    client = fresh
    const ended = new Promise<void>((resolve) => void fresh.once('end', resolve))
    fresh.on('error', () => {})
    fresh.on('notification', ({ channel, payload = '' }) =>
      channel === 'events' ? listening.hear(payload) : listening.hearShout(payload),
    )
    try {
      await fresh.connect()
      await fresh.query('listen events; listen shouts')
    } catch (error) {
      void fresh.end().catch(() => {})
      throw error
    }
    return { ended }
  }

  async function openAgain(first: Opened) {
    for (let opened: Opened | undefined = first; ;) {
      await opened?.ended
      await pause(OPEN_AGAIN_MS, undefined, { signal: closing.signal }).catch(() => {})
      if (closing.signal.aborted) return
      opened = await open().catch(() => undefined)
      if (opened) listening.reopened()
    }
  }

  void openAgain(await open())
  return async () => {
    closing.abort()
    await client?.end().catch(() => {})
  }
}
