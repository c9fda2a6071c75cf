import { sql } from 'kysely'
import { sqlState } from './database.ts'
import type { Tx } from './transaction.ts'

const CANCELLED = '57014'

/**
 * Reads that are only worth a moment: null when they took longer. Rolled back to where they began in any
 * case, so that the limit is gone afterwards; nothing may be written in here.
 */
export async function withinTime<T>(tx: Tx, milliseconds: number, read: () => Promise<T>): Promise<T | null> {
  await sql`savepoint within_time`.execute(tx.db)
  try {
    await sql`select set_config('statement_timeout', ${String(milliseconds)}, true),
      set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx.db)
    return await read()
  } catch (error) {
    if (sqlState(error) === CANCELLED) return null
    throw error
  } finally {
    await sql`rollback to savepoint within_time`.execute(tx.db)
  }
}
