import { Fault } from './fault.ts'

/** Where a list goes on: behind the row with this key, and among equals this id. */
export type Key = { key: string; id: string }

/** What was asked for with one row more, as a page and the place where the next begins. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => Key) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { shown, next: last === undefined ? null : writeKey(keyOf(last)) }
}

const writeKey = ({ key, id }: Key) => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** A place that we never wrote is a fault. */
export function readKey(cursor: string, fits: (key: string) => boolean = isText): Key {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const [key, id] = read as unknown[]
    if (typeof key === 'string' && fits(key) && typeof id === 'string' && uuid.test(id)) return { key, id }
  } catch {
    // Falls through to the same refusal.
  }
  throw new Fault('bad_position', { field: 'after' })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isText = (key: string) => !key.includes('\0') && key.isWellFormed()

/** A time as PostgreSQL writes it in UTC, with all its digits: a Date would lose some, and rows with them. */
export const isTime = (key: string): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key) &&
  !Number.isNaN(Date.parse(`${key.replace(' ', 'T')}:00`))
