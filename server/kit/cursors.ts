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

/** Moves on together those for whom nothing has come up to this place; one that is at work is left to itself. */
export const passOver = (db: Db, names: readonly string[], to: Place) =>
  sql`update cursors set xid = ${to.xid}::xid8, position = ${to.position}, moved_at = now()
    from (select name from cursors where name = any(${[...names]}) for update skip locked) idle
    where cursors.name = idle.name and (cursors.xid, cursors.position) < (${to.xid}::xid8, ${to.position}::bigint)
  `.execute(db)

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
 * Which of these have still something to come. Not only below the oldest running transaction: what is committed but
 * not readable yet counts too.
 */
export async function behind(
  db: Db,
  readers: readonly { name: string; on: readonly string[] }[],
): Promise<string[]> {
  const asked = JSON.stringify(readers.map(({ name, on }) => ({ name, types: on })))
  const { rows } = await sql<{ name: string }>`
    select c.name from json_to_recordset(${asked}::json) as r(name text, types text[]) join cursors c using (name)
    where exists (select from events e where (e.xid, e.position) > (c.xid, c.position) and e.type = any(r.types))
  `.execute(db)
  return rows.map(({ name }) => name)
}
