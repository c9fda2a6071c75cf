import type { Component, TicketType } from '#contracts/ticket-types.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentType } from './present-kinds.ts'
import { tellComponent } from './save-component.ts'
import { tellType } from './save-ticket-type.ts'

type Wish = { archived: boolean }

/** Takes a type out of the forms, or back in. */
export const archiveTicketType = (
  world: World,
  actor: SignedIn,
  id: string,
  { archived }: Wish,
): Promise<TicketType> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('ticket_types')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    tellType(tx, row)
    return presentType(actor, row)
  })

/** Takes a component out of the forms, or back in. */
export const archiveComponent = (
  world: World,
  actor: SignedIn,
  id: string,
  { archived }: Wish,
): Promise<Component> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('components')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    return tellComponent(tx, row)
  })
