import type { SavedView } from '#contracts/views.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { viewsOf } from './present-view.ts'

/** Each person's order is his own; ids that he does not see are left out. */
export async function orderViews(
  world: World,
  actor: SignedIn,
  ids: readonly string[],
): Promise<{ items: SavedView[] }> {
  return transaction(world, actor, async (tx) => {
    const seen = new Set((await viewsOf(tx, actor.id)).map((view) => view.id))
    const places = [...new Set(ids)].filter((id) => seen.has(id))
    await tx.db.deleteFrom('view_places').where('user_id', '=', actor.id).execute()
    if (places.length > 0) {
      const rows = places.map((viewId, place) => ({ user_id: actor.id, view_id: viewId, place }))
      await tx.db.insertInto('view_places').values(rows).execute()
    }
    return { items: await viewsOf(tx, actor.id) }
  })
}
