import { sql } from 'kysely'
import type { QueryOf } from '#contracts/endpoint.ts'
import type { listPeople as endpoint, PersonRecord } from '#contracts/people.ts'
import { staff } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { pageOf, readKey } from '#kit/keyset.ts'
import { likeWords } from '#kit/like-words.ts'
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
    for (const pattern of likeWords(words ?? '')) query = query.where('words', 'like', pattern)
    if (after !== undefined) {
      const { key: name, id } = readKey(after)
      query = query.where(sql<boolean>`(name, id) > (${name}, ${id}::uuid)`)
    }
    const rows = await query.execute()
    const { shown, next } = pageOf(rows, PAGE, ({ name, id }) => ({ key: name, id }))
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
