import { sql, type Transaction } from 'kysely'
import type { Tables } from '#server/tables.ts'
import { builtOnce, forEverybody } from './built-once.ts'
import type { Db } from './database.ts'
import { placeNow, type Place } from './event-log.ts'
import { together } from './in-transaction.ts'

type Asker = { db: Transaction<Tables> }

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

/**
 * Moves on together those for whom nothing has come between where they were seen and this place. One that stands elsewhere
 * since (forward by itself, or back because all is counted anew) is left to itself; one that is at work goes further than
 * this, since what it works on came after it.
 */
export async function passOver(
  db: Db,
  seen: readonly ({ name: string } & Place)[],
  to: Place,
): Promise<void> {
  await sql`update cursors set xid = ${to.xid}::xid8, position = ${to.position}, moved_at = now()
    from (
      select c.name from cursors c join json_to_recordset(${JSON.stringify(seen)}::json)
        as s(name text, xid xid8, position bigint) on s.name = c.name and s.xid = c.xid and s.position = c.position
      for update of c skip locked) idle
    where cursors.name = idle.name`.execute(db)
}

/**
 * Undefined while another process has it. A lock of its own and not that of the row, which would give the transaction its id
 * before anything is written: nobody reads the log beyond the oldest that has one.
 */
export async function lockCursor(db: Transaction<Tables>, name: string): Promise<Place | undefined> {
  const [[lock], [cursor]] = await together([tried({ db }, name), withName({ db }, name)])
  return lock?.isHeld ? cursor : undefined
}

/** Waits until nobody has any of them. */
export async function lockCursors(db: Transaction<Tables>, names: readonly string[]): Promise<void> {
  for (const name of [...names].sort()) await sql`select pg_advisory_xact_lock(${lockOf(name)})`.execute(db)
}

const lockOf = (name: unknown) => sql`hashtext('cursors'), hashtext(${name})`

const tried = builtOnce(
  forEverybody,
  (_: Asker, name: string) =>
    sql<{ isHeld: boolean }>`select pg_try_advisory_xact_lock(${lockOf(name)}) as "isHeld"`,
)

const withName = builtOnce(forEverybody, ({ db }: Asker, name: string) =>
  db.selectFrom('cursors').select(place).where('name', '=', name),
)

export const moveCursor = (db: Transaction<Tables>, name: string, { xid, position }: Place) =>
  move({ db }, name, xid, position)

const move = builtOnce(forEverybody, ({ db }: Asker, name: string, xid: string, position: string) =>
  db
    .updateTable('cursors')
    .set({ xid, position, moved_at: sql`now()` })
    .where('name', '=', name),
)

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
