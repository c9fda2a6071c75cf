import { Pool, type PoolClient } from 'pg'

/** A transaction that has only read and is over is ended with what is asked next on its connection, or after this. */
const LEAVE_OPEN_MS = 5

const leftOpen = new WeakMap<PoolClient, NodeJS.Timeout>()

/**
 * Ends a transaction that has only read when the connection is used next: a statement of its own would wake the database
 * for nothing. Who comes next never stands in it; see Connections.
 */
export function leaveOpen(client: PoolClient): void {
  leftOpen.set(
    client,
    setTimeout(() => endLeftOpen(client), LEAVE_OPEN_MS),
  )
}

function endLeftOpen(client: PoolClient): void {
  const clock = leftOpen.get(client)
  if (clock === undefined) return
  clearTimeout(clock)
  leftOpen.delete(client)
  // A connection that broke in between has nothing left to end.
  client.query('rollback').catch(() => {})
}

type Taken = (
  error: Error | undefined,
  client: PoolClient | undefined,
  release: (error?: unknown) => void,
) => void

/** The one door to connections: whoever takes one finds it outside of any transaction. */
export class Connections extends Pool {
  override connect(): Promise<PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<PoolClient> | void {
    if (!taken) return this.#take()
    // The pool's own query() comes this way.
    super.connect((error, client, release) => {
      if (client) endLeftOpen(client)
      taken(error, client, release)
    })
  }

  async #take(): Promise<PoolClient> {
    const client = await super.connect()
    endLeftOpen(client)
    return client
  }
}
