import type { Pool, PoolClient } from 'pg'
import type { DatabaseRole } from './actor.ts'

/** A statement that came this often is worth a plan that is kept. */
const OFTEN = 5
/** Each connection keeps them all: a few hundred kilobytes. */
const MOST = 150
const LONGEST = 20_000

/** How a statement begins that is planned for its own values each time. */
export const PLANNED_ANEW = '/* planned anew */'

/**
 * The name under which the connections of a pool keep the plan of a statement; undefined for one that is rare. Here
 * planning takes two to four times as long as doing. PostgreSQL plans for the values themselves five times and goes on
 * so where a plan for all would be worse; a search, where it cannot know, begins with PLANNED_ANEW.
 */
export function makeNames(): (text: string) => string | undefined {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined || names.size >= MOST || text.length > LONGEST) return name
    if (text.startsWith(PLANNED_ANEW)) return undefined
    const count = (counts.get(text) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size > 10 * MOST) counts.clear()
      counts.set(text, count)
      return undefined
    }
    counts.delete(text)
    const fresh = `s${names.size + 1}`
    names.set(text, fresh)
    return fresh
  }
}

const known = new WeakMap<Pool, ReturnType<typeof makeNames>>()

function namesOf(pool: Pool) {
  const names = known.get(pool) ?? makeNames()
  known.set(pool, names)
  return names
}

/** As much of a connection as Kysely uses. */
export type Lent = Pick<PoolClient, 'query' | 'release'>

/** One role's plans are not another's: row-level security is part of them. */
export function lend(pool: Pool, client: PoolClient, role: DatabaseRole, release: () => void): Lent {
  const nameOf = namesOf(pool)
  const query = (text: string, values?: unknown[]) => {
    const name = values && values.length > 0 ? nameOf(text) : undefined
    return name === undefined
      ? client.query(text, values)
      : client.query({ name: `${name} ${role}`, text, values })
  }
  return { query: query as Lent['query'], release }
}
