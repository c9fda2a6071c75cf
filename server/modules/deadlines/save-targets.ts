import type { BodyOf } from '#contracts/endpoint.ts'
import type { saveTargets as endpoint, Targets } from '#contracts/targets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentTargets } from './list-targets.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes what is promised. A type has its own once; whose they are never changes. */
export const saveTargets = (world: World, actor: SignedIn, id: string, input: Input): Promise<Targets> =>
  transaction(world, actor, async (tx) => {
    const { typeId, version } = input
    const there = await tx.db
      .selectFrom('targets')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!there && version > 0) throw notFound()
    if (there && (there.version !== version || there.type_id !== typeId))
      throw new Fault('stale', { field: 'version' })
    if (!there) await refuseType(tx, typeId)
    const columns = { minutes: JSON.stringify(input.minutes), version: version + 1 }
    const row = await tx.db
      .insertInto('targets')
      .values({ id, type_id: typeId, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tx.emit({ type: 'targets.saved', subjects: [id], audience: 'staff', data: {} })
    return presentTargets(row)
  })

/** Another admin may have given this type its own in the same moment: the row of the type is locked. */
async function refuseType({ db }: Tx, typeId: string | null): Promise<void> {
  // Those of all types are there from the start.
  if (typeId === null) throw new Fault('stale', { field: 'version' })
  const type = await db
    .selectFrom('ticket_types')
    .select('id')
    .where('id', '=', typeId)
    .forUpdate()
    .executeTakeFirst()
  if (!type) throw new Fault('unknown_choice', { field: 'typeId' })
  const own = await db.selectFrom('targets').select('id').where('type_id', '=', typeId).executeTakeFirst()
  if (own) throw new Fault('stale', { field: 'version' })
}

/** The type has the promises of all types again. */
export const removeTargets = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db
      .selectFrom('targets')
      .select('type_id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!there) throw notFound()
    if (there.type_id === null) throw new Fault('not_allowed')
    await tx.db.deleteFrom('targets').where('id', '=', id).execute()
    tx.emit({ type: 'targets.saved', subjects: [id], audience: 'staff', data: {} })
    return { done: true }
  })
