import type { Component, TicketType } from '#contracts/ticket-types.ts'
import { isSignedIn, type Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentComponents, presentType } from './present-kinds.ts'

export const listTicketTypes = (world: World, actor: Actor): Promise<{ items: TicketType[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('ticket_types')
      .selectAll()
      .$if(!seesArchived(actor), (query) => query.where('archived_at', 'is', null))
      .orderBy('place')
      .orderBy('key')
      .execute()
    return { items: rows.map((row) => presentType(actor, row)) }
  })

export const listComponents = (world: World, actor: Actor): Promise<{ items: Component[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('components')
      .selectAll()
      .$if(!seesArchived(actor), (query) => query.where('archived_at', 'is', null))
      .orderBy('place')
      .orderBy('key')
      .execute()
    return { items: await presentComponents(tx, rows) }
  })

/** Who has tickets may have one of an archived type, and its name and fields stay readable there. */
const seesArchived = isSignedIn
