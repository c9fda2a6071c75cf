import { sql } from 'kysely'
import type { QueryOf } from '#contracts/endpoint.ts'
import type { listPeople as endpoint, PersonRecord } from '#contracts/people.ts'
import { staff } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentPeople, selectPeople } from './person-record.ts'

const PAGE = 50
type Wanted = QueryOf<typeof endpoint>

/** By name; removed ones only when asked for. */
export function listPeople(
  world: World,
  actor: SignedIn,
  { role, state, words, after }: Wanted,
): Promise<{ items: PersonRecord[]; next: string | null }> {
  return snapshot(world, actor, async (tx) => {
    let query = selectPeople(tx)
      .where(inState(state))
      .orderBy('name')
      .orderBy('id')
      .limit(PAGE + 1)
    if (role) query = query.where('role', 'in', role === 'staff' ? [...staff] : [role])
    for (const word of wordsOf(words)) query = query.where('words', 'like', `%${word}%`)
    if (after !== undefined) {
      const [name, id] = readCursor(after)
      query = query.where(sql<boolean>`(name, id) > (${name}, ${id}::uuid)`)
    }
    const rows = await query.execute()
    const shown = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? shown.at(-1) : undefined
    const next = last ? Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url') : null
    return { items: await presentPeople(tx, shown), next }
  })
}

const conditions = {
  active: sql<boolean>`removed_at is null and deactivated_at is null and password_hash is not null`,
  invited: sql<boolean>`removed_at is null and deactivated_at is null and password_hash is null`,
  deactivated: sql<boolean>`removed_at is null and deactivated_at is not null`,
  removed: sql<boolean>`removed_at is not null`,
}
const inState = (state: Wanted['state']) => (state ? conditions[state] : sql<boolean>`removed_at is null`)

const wordsOf = (words = '') =>
  words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))

function readCursor(text: string): [string, string] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const [name, id] = read as unknown[]
    if (typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [name, id]
  } catch {
    // Falls through to the same refusal.
  }
  throw new Fault('bad_position', { field: 'after' })
}
