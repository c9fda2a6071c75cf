import { sql } from 'kysely'
import type { NewEvent, Tx } from './transaction.ts'

/**
 * Part of a transaction that may fail alone: then it has never been, and the transaction goes on. What it tells and
 * gathers joins that of the transaction once it is done.
 */
export async function attempt<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
  const told: NewEvent[] = []
  const gathered: (() => void)[] = []
  const inner: Tx = {
    ...tx,
    emit: (event) => void told.push(event),
    gather: (write, item) => void gathered.push(() => tx.gather(write, item)),
  }
  await sql`savepoint attempt`.execute(tx.db)
  try {
    const done = await work(inner)
    await sql`release savepoint attempt`.execute(tx.db)
    for (const event of told) tx.emit(event)
    for (const gather of gathered) gather()
    return done
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx.db)
    throw error
  }
}
