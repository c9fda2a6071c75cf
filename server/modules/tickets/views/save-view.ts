import type { BodyOf } from '#contracts/endpoint.ts'
import type { SavedView, saveView as endpoint } from '#contracts/views.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mustBeQueue } from '#modules/queues'
import { readQuery } from '../find/read-query.ts'
import { mayChangeView, viewFor, viewsOf } from './present-view.ts'

/** Saves a view under its id, or changes the one that is there. */
export async function saveView(
  world: World,
  actor: SignedIn,
  id: string,
  { name, query, audience, queueId, columns }: BodyOf<typeof endpoint>,
): Promise<SavedView> {
  readQuery(query)
  return transaction(world, actor, async (tx) => {
    await refuseForeign(tx, actor, id)
    if (queueId !== null) await mustBeQueue(tx, queueId)
    const saved = { name, query, audience, queue_id: queueId, columns }
    await tx.db
      .insertInto('saved_views')
      .values({ id, owner_id: actor.id, ...saved })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(saved))
      .execute()
    const view = (await viewsOf(tx, actor.id)).find((one) => one.id === id)
    if (!view) throw notFound()
    return view
  })
}

export async function removeView(world: World, actor: SignedIn, id: string): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    if (!(await refuseForeign(tx, actor, id))) throw notFound()
    await tx.db.deleteFrom('saved_views').where('id', '=', id).execute()
    return { done: true as const }
  })
}

/** Answers whether the view is there. One that the actor does not even see is as if it were not. */
async function refuseForeign(tx: Tx, actor: SignedIn, id: string): Promise<boolean> {
  const there = await tx.db
    .selectFrom('saved_views')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!there) return false
  const view = await viewFor(tx, actor.id, id)
  if (!view) throw notFound()
  if (!mayChangeView(actor, view)) throw new Fault('not_allowed')
  return true
}
