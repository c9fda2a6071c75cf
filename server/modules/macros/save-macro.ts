import type { BodyOf } from '#contracts/endpoint.ts'
import type { Macro, saveMacro as endpoint } from '#contracts/macros.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { circleOf, mayChangeKept, refuseScope } from '#modules/canned-replies'
import { checkActions } from './actions/run-actions.ts'
import { presentMacros, type MacroRow } from './present-macro.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a macro; what could be done to no ticket is refused. */
export async function saveMacro(
  world: World,
  actor: SignedIn,
  id: string,
  { name, actions, scope, componentId, version }: Input,
): Promise<Macro> {
  return transaction(world, actor, async (tx) => {
    const there = await macroToChange(tx, id)
    if (!there && version > 0) throw notFound()
    if (there && there.version !== version) throw new Fault('stale', { field: 'version' })
    const ownerId = scope === 'me' ? actor.id : (there?.owner_id ?? actor.id)
    const kept = { scope, component_id: componentId, owner_id: ownerId }
    await refuseScope(tx, await circleOf(tx), kept)
    await checkActions(tx, actions, { scope, ownerId })
    const columns = { name, actions: JSON.stringify(actions), ...kept, version: version + 1 }
    const row = await tx.db
      .insertInto('macros')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tellSaved(tx, id)
    const [shown] = await presentMacros(tx, [row])
    if (!shown) throw notFound()
    return shown
  })
}

export async function removeMacro(world: World, actor: SignedIn, id: string): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    if (!(await macroToChange(tx, id))) throw notFound()
    await tx.db.deleteFrom('macros').where('id', '=', id).execute()
    tellSaved(tx, id)
    return { done: true as const }
  })
}

/** Locked, or undefined when there is none yet. Faults: `not_found` for what is another's own, `not_allowed`. */
async function macroToChange(tx: Tx, id: string): Promise<MacroRow | undefined> {
  const there = await tx.db
    .selectFrom('macros')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!there || mayChangeKept(await circleOf(tx), there)) return there
  throw there.scope === 'me' ? notFound() : new Fault('not_allowed')
}

const tellSaved = (tx: Tx, id: string) =>
  tx.emit({ type: 'macro.saved', subjects: [id], audience: 'staff', data: {} })
