import type { Inbox } from '#contracts/inboxes.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentInbox } from './save-inbox.ts'

export const listInboxes = (world: World, actor: Actor): Promise<{ items: Inbox[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db.selectFrom('inboxes').selectAll().orderBy('name').orderBy('id').execute()
    return { items: rows.map(presentInbox) }
  })
