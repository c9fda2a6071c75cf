import type { Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tables } from '#server/tables.ts'
import type { DatabaseRole } from './actor.ts'
import { leaveOpen } from './connections.ts'
import { kyselyOver, type Db } from './database.ts'
import { placeOf, type Place } from './place.ts'
import { lend, type Lent } from './prepared.ts'

/** The text that begins a transaction, and the role that it is then done as. */
export type As = { begin: string; role: DatabaseRole }

/**
 * Work in one transaction on one connection, and a last statement that goes out with the commit. Unlike Kysely's own
 * transaction it sends what is asked at once without waiting between, BEGIN too; see together().
 */
export async function inTransaction<T, Last = undefined>(
  pool: Pool,
  { begin, role }: As,
  work: (db: Transaction<Tables>) => Promise<T>,
  last: (query: Lent['query']) => Promise<Last> | undefined = () => undefined,
): Promise<[T, Last | undefined]> {
  const client = await pool.connect()
  let isBroken = false
  const begun = unawaited(client.query(begin))
  try {
    const lent = lend(pool, client, role, () => {})
    const done = await work(on(client, role, lent))
    const [said, { command }] = await together([last(lent.query), client.query('commit')])
    if (command !== 'COMMIT') throw new Error('rolled back: a statement had failed unnoticed')
    return [done, said]
  } catch (error) {
    await client.query('rollback').catch(() => (isBroken = true))
    throw await firstOf(begun, error)
  } finally {
    client.release(isBroken)
  }
}

/**
 * Reads in one transaction, whose BEGIN also answers where in the log it stands. It has nothing to keep, so nobody waits
 * for its end: it goes out with what is asked next on the connection.
 */
export async function inSnapshot<T>(
  pool: Pool,
  { begin, role }: As,
  work: (db: Transaction<Tables>, place: Promise<Place>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const begun = unawaited(client.query(begin))
  const place = unawaited(begun.then(placeOf))
  try {
    return await work(
      on(
        client,
        role,
        lend(pool, client, role, () => {}),
      ),
      place,
    )
  } catch (error) {
    throw await firstOf(begun, error)
  } finally {
    leaveOpen(client)
    client.release()
  }
}

/** A statement that the next one tells about: when it fails, so does that. */
function unawaited<T>(statement: Promise<T>): Promise<T> {
  statement.catch(() => {})
  return statement
}

/** Why the transaction failed: at its beginning, if that failed. */
const firstOf = (begun: Promise<unknown>, error: unknown): Promise<unknown> =>
  begun.then(
    () => error,
    (first: unknown) => first,
  )

/**
 * Statements that do not need each other's answers go out in one round trip, in this order. All of them have
 * ended before the first failure is told: none may come after the rollback, when the connection serves another.
 */
export async function together<Parts extends unknown[]>(parts: {
  [K in keyof Parts]: Promise<Parts[K]> | Parts[K]
}): Promise<Parts> {
  await Promise.allSettled(parts)
  return (await Promise.all(parts)) as Parts
}

const known = {
  switchboard_app: new WeakMap<PoolClient, Db>(),
  switchboard_customer: new WeakMap<PoolClient, Db>(),
}

/** Queries on this one connection, which stays whose it is. */
function on(client: PoolClient, role: DatabaseRole, lent: Lent): Transaction<Tables> {
  const before = known[role].get(client)
  const db = before ?? kyselyOver(() => Promise.resolve(lent))
  if (!before) known[role].set(client, db)
  return db as Transaction<Tables>
}
