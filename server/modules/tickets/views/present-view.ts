import { sql } from 'kysely'
import type { SavedView } from '#contracts/views.ts'
import type { Actor } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'

type Seen = { owner_id: string; audience: string; lead_id: string | null }

/** A view for others is also changed by those who lead. */
export const mayChangeView = (actor: Actor, view: Seen): boolean =>
  actor.kind === 'user' &&
  (view.owner_id === actor.id ||
    view.lead_id === actor.id ||
    (view.audience !== 'me' && (actor.role === 'manager' || actor.role === 'admin')))

const seenBy = (tx: Tx, userId: string) =>
  tx.db
    .selectFrom('saved_views as v')
    .leftJoin('view_places as p', (join) =>
      join.onRef('p.view_id', '=', 'v.id').on('p.user_id', '=', sql<string>`${userId}::uuid`),
    )
    .leftJoin('queues as q', 'q.id', 'v.queue_id')
    .selectAll('v')
    .select('q.lead_id')
    .where((eb) =>
      eb.or([
        eb('v.owner_id', '=', userId),
        eb('v.audience', '=', 'everybody'),
        eb('q.lead_id', '=', userId),
        eb.exists(
          eb
            .selectFrom('queue_members as m')
            .select('m.user_id')
            .whereRef('m.queue_id', '=', 'v.queue_id')
            .where('m.user_id', '=', userId),
        ),
      ]),
    )

export async function viewFor(tx: Tx, userId: string, id: string) {
  return seenBy(tx, userId).where('v.id', '=', id).executeTakeFirst()
}

/** The views that a person sees, in his own order; those he has not placed come after, by name. */
export async function viewsOf(tx: Tx, userId: string): Promise<SavedView[]> {
  const views = await seenBy(tx, userId)
    .orderBy('p.place', (order) => order.asc().nullsLast())
    .orderBy('v.name')
    .orderBy('v.id')
    .execute()
  const owners = await peopleByIds(
    tx,
    views.map((view) => view.owner_id),
  )
  return views.flatMap((view) => {
    const owner = owners.get(view.owner_id)
    if (!owner) return []
    const { id, name, query, audience, queue_id: queueId } = view
    const change = mayChangeView(tx.actor, view)
    const columns = view.columns as SavedView['columns']
    return [{ id, name, query, audience, queueId, columns, owner, abilities: { change } }]
  })
}
