import { sql, type SqlBool } from 'kysely'
import { scopes, type Scope } from '#contracts/scopes.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

export type Scoped = { owner_id: string; scope: Scope; component_id: string | null }

/** The components that the actor answers for. */
export type Circle = { actor: Actor; components: ReadonlySet<string> }

export async function circleOf(tx: Tx): Promise<Circle> {
  if (tx.actor.kind !== 'user') return { actor: tx.actor, components: new Set() }
  const rows = await tx.db
    .selectFrom('component_agents')
    .select('component_id')
    .where('user_id', '=', tx.actor.id)
    .execute()
  return { actor: tx.actor, components: new Set(rows.map((row) => row.component_id)) }
}

/** What is only for oneself is seen by nobody else; the rest by all who work here. */
export const seenKept = (actor: SignedIn) => sql<SqlBool>`(scope <> 'me' or owner_id = ${actor.id}::uuid)`

const leads = ({ role }: Actor) => role === 'manager' || role === 'admin'

/** One's own; a component's by those who answer for it; everything for others by those who lead. */
export const mayChangeKept = ({ actor, components }: Circle, kept: Scoped): boolean =>
  actor.kind === 'user' &&
  (kept.scope === 'me'
    ? kept.owner_id === actor.id
    : leads(actor) || (kept.component_id !== null && components.has(kept.component_id)))

/** For whom the actor may keep things at all. */
export const scopesFor = ({ actor, components }: Circle): Scope[] =>
  scopes.filter((scope) => scope === 'me' || leads(actor) || (scope === 'component' && components.size > 0))

/** Faults: `not_allowed`, `unknown_choice` for a component that is not offered. */
export async function refuseScope(tx: Tx, circle: Circle, kept: Scoped): Promise<void> {
  if ((kept.scope === 'component') !== (kept.component_id !== null)) {
    throw new Fault('unknown_choice', { field: 'componentId' })
  }
  if (!mayChangeKept(circle, kept)) throw new Fault('not_allowed')
  if (kept.component_id === null) return
  const component = await tx.db
    .selectFrom('components')
    .select('id')
    .where('id', '=', kept.component_id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!component) throw new Fault('unknown_choice', { field: 'componentId' })
}
