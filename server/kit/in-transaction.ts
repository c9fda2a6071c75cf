import type { Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tables } from '#server/tables.ts'
import type { DatabaseRole } from './actor.ts'
import { kyselyOver, type Db } from './database.ts'
import { lend } from './prepared.ts'

/**
 * Work in one transaction on one connection. Unlike Kysely's own transaction it sends what is asked at once
 * without waiting between; see together().
 */
export async function inTransaction<T>(
  pool: Pool,
  { begin, role }: { begin: string; role: DatabaseRole },
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query(begin)
    const done = await work(on(client, role))
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('rolled back: a statement had failed unnoticed')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => (isBroken = true))
    throw error
  } finally {
    client.release(isBroken)
  }
}

/**
 * Statements that do not need each other's answers go out in one round trip, in this order. All of them have
 * ended before the first failure is told: none may come after the rollback, when the connection serves another.
 */
export async function together<Parts extends unknown[]>(parts: {
  [K in keyof Parts]: Promise<Parts[K]>
}): Promise<Parts> {
  await Promise.allSettled(parts)
  return (await Promise.all(parts)) as Parts
}

const known = {
  switchboard_app: new WeakMap<PoolClient, Db>(),
  switchboard_customer: new WeakMap<PoolClient, Db>(),
}

/** Queries on this one connection, which stays whose it is. */
function on(client: PoolClient, role: DatabaseRole): Transaction<Tables> {
  const before = known[role].get(client)
  const lent = lend(client, role, () => {})
  const db = before ?? kyselyOver(() => Promise.resolve(lent))
  if (!before) known[role].set(client, db)
  return db as Transaction<Tables>
}
