import { sql, type Transaction } from 'kysely'
import type { Tables } from '#server/tables.ts'
import type { Db } from './database.ts'
import { placeNow, type Place } from './event-log.ts'

const place = [sql<string>`xid::text`.as('xid'), sql<string>`position::text`.as('position')] as const

/** A reaction that is new begins with what happens from now on. */
export async function ensureCursors(db: Db, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const { xid, position } = await placeNow(db)
  await db
    .insertInto('cursors')
    .values(names.map((name) => ({ name, xid, position })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** How far each reaction has come. */
export async function readCursors(db: Db): Promise<Map<string, Place>> {
  const rows = await db.selectFrom('cursors').select('name').select(place).execute()
  return new Map(rows.map(({ name, ...at }) => [name, at]))
}

/** Undefined while another process has it. */
export const lockCursor = (db: Transaction<Tables>, name: string): Promise<Place | undefined> =>
  db.selectFrom('cursors').select(place).where('name', '=', name).forUpdate().skipLocked().executeTakeFirst()

export const moveCursor = (db: Transaction<Tables>, name: string, to: Place) =>
  db
    .updateTable('cursors')
    .set({ xid: to.xid, position: to.position, moved_at: sql`now()` })
    .where('name', '=', name)
    .execute()

/**
 * Whether any of these has still something to come. Not only below the oldest running transaction: what is
 * committed but not readable yet counts too.
 */
export async function waitsBehind(
  db: Db,
  readers: readonly { name: string; on: readonly string[] }[],
): Promise<boolean> {
  const cursors = await readCursors(db)
  for (const { name, on } of readers) {
    const cursor = cursors.get(name)
    if (!cursor) continue
    const { rows } = await sql<{ waits: boolean }>`select exists (select from events
      where (xid, position) > (${cursor.xid}::xid8, ${cursor.position}::bigint)
        and type = any(${[...on]}::text[])) as waits`.execute(db)
    if (rows[0]?.waits) return true
  }
  return false
}
