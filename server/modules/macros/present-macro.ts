import type { Selectable } from 'kysely'
import type { Macro } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { circleOf, mayChangeKept, seenKept } from '#modules/canned-replies'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'

export type MacroRow = Selectable<Tables['macros']>

/** The one door to a macro: what is only somebody else's does not exist. */
export async function macroFor(tx: Tx, actor: SignedIn, id: string): Promise<MacroRow> {
  const row = await tx.db
    .selectFrom('macros')
    .selectAll()
    .where('id', '=', id)
    .where(seenKept(actor))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Those that the actor sees, by name. */
export async function macrosOf(tx: Tx, actor: SignedIn): Promise<Macro[]> {
  const rows = await tx.db
    .selectFrom('macros')
    .selectAll()
    .where(seenKept(actor))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return presentMacros(tx, rows)
}

export async function presentMacros(tx: Tx, rows: readonly MacroRow[]): Promise<Macro[]> {
  const circle = await circleOf(tx)
  const owners = await peopleByIds(
    tx,
    rows.map((row) => row.owner_id),
  )
  return rows.flatMap((row) => {
    const owner = owners.get(row.owner_id)
    if (!owner) return []
    const { id, name, actions, scope, version } = row
    const abilities = { change: mayChangeKept(circle, row) }
    return [
      {
        id,
        name,
        actions,
        scope,
        componentId: row.component_id,
        owner,
        usedCount: row.used_count,
        version,
        abilities,
      },
    ]
  })
}
