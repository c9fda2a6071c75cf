import type { Db } from './database.ts'

type Asker = { db: Pick<Db, 'executeQuery'> }

/**
 * Rows by their ids: what several ask for in one turn, in one transaction, is one statement. When something happens each
 * open page is shown it by itself, and most of them read the same kind of row. `variant` says whose statement is the same.
 */
export function rowsById<From extends Asker, Row extends { id: string }>(
  variant: (from: From) => string,
  load: (from: From, ids: readonly string[]) => Promise<Row[]>,
): (from: From, ids: readonly string[]) => Promise<Row[]> {
  const asked = new WeakMap<object, Map<string, { ids: Set<string>; rows: Promise<Map<string, Row>> }>>()

  function ask(from: From) {
    const name = variant(from)
    const here = asked.get(from.db) ?? new Map()
    asked.set(from.db, here)
    const there = here.get(name)
    if (there) return there
    const ids = new Set<string>()
    const loaded = async () => {
      // All who ask in this turn have done so by then.
      await Promise.resolve()
      here.delete(name)
      return new Map((await load(from, [...ids])).map((row) => [row.id, row]))
    }
    const fresh = { ids, rows: loaded() }
    here.set(name, fresh)
    return fresh
  }

  return async (from, ids) => {
    const { ids: all, rows } = ask(from)
    for (const id of ids) all.add(id)
    const found = await rows
    return ids.flatMap((id) => found.get(id) ?? [])
  }
}
