import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { FlowSecret } from '#contracts/flows.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { seal, unseal } from '#kit/seal.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'
import { tellFlow } from '../flows/flow-row.ts'

type Row = Omit<Selectable<Tables['flow_secrets']>, 'sealed'>

export const listSecrets = (world: World, actor: Actor): Promise<{ items: FlowSecret[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('flow_secrets')
      .select(['id', 'name', 'made_at', 'made_by'])
      .orderBy('name')
      .orderBy('id')
      .execute()
    return { items: await present(tx, rows) }
  })

/** 256 random bits, answered this once. */
export const addSecret = (world: World, actor: SignedIn, { id, name }: { id: string; name: string }) =>
  transaction(world, actor, async (tx) => {
    const secret = randomBytes(32).toString('base64url')
    const row = await tx.db
      .insertInto('flow_secrets')
      .values({ id, name, sealed: seal(world, id, secret), made_at: world.now(), made_by: actor.id })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'name', 'made_at', 'made_by'])
      .executeTakeFirst()
    const [item] = row ? await present(tx, [row]) : []
    if (!item) throw new Fault('id_used', { field: 'id' })
    tellFlow(tx, id, null)
    return { secret, item }
  })

export const removeSecret = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    const gone = await tx.db.deleteFrom('flow_secrets').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw notFound()
    tellFlow(tx, id, null)
    return { done: true }
  })

/** What a hook is signed with; null where the secret is no more. */
export async function secretFor(world: World, id: string): Promise<string | null> {
  const row = await world.db
    .selectFrom('flow_secrets')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? unseal(world, id, row.sealed) : null
}

async function present(tx: Tx, rows: readonly Row[]): Promise<FlowSecret[]> {
  const people = await peopleByIds(
    tx,
    rows.map((row) => row.made_by),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    madeAt: row.made_at.toISOString(),
    by: people.get(row.made_by ?? '') ?? null,
  }))
}
