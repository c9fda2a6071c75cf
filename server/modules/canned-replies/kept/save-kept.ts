import type { Insertable } from 'kysely'
import type { Scope } from '#contracts/scopes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'
import { circleOf, mayChangeKept, refuseScope } from './scope.ts'
import { alike, presentKept, type Kept, type KeptRow, type Shelf } from './shelf.ts'

/** All columns but the id, of whichever shelf: see `alike`. */
type Alike = Omit<Insertable<Tables['macros']>, 'id'>
/** For whom it is kept, and who looks after it. */
export type Keeper = { scope: Scope; ownerId: string }

type Saving<Row extends KeptRow, Own> = {
  on: Shelf<Row, Own>
  id: string
  body: { name: string; scope: Scope; componentId: string | null; version: number }
  /** Checks what this kind has of its own, and answers its columns. */
  own: (tx: Tx, keeper: Keeper) => Promise<Record<string, string>>
}

/** Adds or changes one; version 0 is a new one. Whoever has it first keeps owning it. */
export const saveKept = <Row extends KeptRow, Own>(
  world: World,
  actor: SignedIn,
  { on: shelf, id, body, own }: Saving<Row, Own>,
): Promise<Kept & Own> =>
  transaction(world, actor, async (tx) => {
    const { name, scope, componentId, version } = body
    const there = await keptToChange(tx, shelf, id)
    mustBeVersion(there, version)
    const ownerId = scope === 'me' ? actor.id : (there?.owner_id ?? actor.id)
    const kept = { scope, component_id: componentId, owner_id: ownerId }
    await refuseScope(tx, await circleOf(tx), kept)
    const columns = { name, ...(await own(tx, { scope, ownerId })), ...kept, version: version + 1 } as Alike
    const row = await tx.db
      .insertInto(alike(shelf.table))
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tellSaved(tx, shelf, id)
    const [shown] = await presentKept(tx, shelf, [row as unknown as Row])
    if (!shown) throw notFound()
    return shown
  })

export const removeKept = <Row extends KeptRow, Own>(
  world: World,
  actor: SignedIn,
  shelf: Shelf<Row, Own>,
  id: string,
): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    if (!(await keptToChange(tx, shelf, id))) throw notFound()
    await tx.db.deleteFrom(alike(shelf.table)).where('id', '=', id).execute()
    tellSaved(tx, shelf, id)
    return { done: true as const }
  })

/** Locked, or undefined when there is none yet. Faults: `not_found` for what is another's own, `not_allowed`. */
async function keptToChange<Row extends KeptRow, Own>(tx: Tx, { table }: Shelf<Row, Own>, id: string) {
  const there = await tx.db
    .selectFrom(alike(table))
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!there || mayChangeKept(await circleOf(tx), there)) return there
  throw there.scope === 'me' ? notFound() : new Fault('not_allowed')
}

/** To every desk, also of one's own: that there is something new to fetch says nothing of what it is. */
const tellSaved = <Row extends KeptRow, Own>(tx: Tx, { saved }: Shelf<Row, Own>, id: string) =>
  tx.emit({ type: saved, subjects: [id], audience: 'staff', data: {} })
