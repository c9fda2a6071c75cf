import type { Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Tables } from '#server/tables.ts'
import { sqlState } from './database.ts'
import { inSnapshot, type As } from './in-transaction.ts'
import type { Place } from './place.ts'

type Work<T> = (db: Transaction<Tables>, place: Promise<Place>) => Promise<T>

/** How what is read finds its transaction. */
export type Snapshots = <T>(as: As, work: Work<T>) => Promise<T>

/** Each reading has its own. */
export const ownSnapshots =
  (pool: Pool): Snapshots =>
  (as, work) =>
    inSnapshot(pool, as, work)

type Waiting = { work: Work<void>; fail: (error: unknown) => void }

/**
 * All who ask in the same turn as the same one read in one: what has just happened is shown to many, and each
 * transaction costs the database more than what is read in it. What one of them breaks the others read again alone.
 */
export function sharedSnapshots(pool: Pool): Snapshots {
  const coming = new Map<string, Waiting[]>()

  function gather(as: As): Waiting[] {
    const together: Waiting[] = []
    coming.set(as.begin, together)
    process.nextTick(() => {
      // Who comes later may have to see more than this one shows.
      coming.delete(as.begin)
      inSnapshot(pool, as, async (db, place) => {
        await Promise.all(together.map(({ work }) => work(db, place)))
      }).catch((error: unknown) => {
        for (const { fail } of together) fail(error)
      })
    })
    return together
  }

  return (as, work) =>
    new Promise((resolve, reject) => {
      const together = coming.get(as.begin) ?? gather(as)
      together.push({
        work: (db, place) =>
          work(db, place).then(resolve, (error: unknown) => {
            if (sqlState(error) === BROKEN) inSnapshot(pool, as, work).then(resolve, reject)
            else reject(error)
          }),
        fail: reject,
      })
    })
}

/** A statement before this one had failed in the same transaction. */
const BROKEN = '25P02'
