import type { Selectable } from 'kysely'
import type { TypeForm } from '#contracts/ticket-types.ts'
import type { Tables } from '#server/tables.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

export type TicketTypeRow = Selectable<Tables['ticket_types']>

export async function typeFor(tx: Tx, id: string): Promise<TicketTypeRow> {
  const type = await tx.db.selectFrom('ticket_types').selectAll().where('id', '=', id).executeTakeFirst()
  if (!type) throw new Fault('unknown_choice', { field: 'typeId' })
  return type
}

/** The one that a form of its own opens; it is always there. */
export async function typeOfForm(tx: Tx, form: Exclude<TypeForm, 'plain'>): Promise<{ id: string }> {
  return tx.db.selectFrom('ticket_types').select('id').where('form', '=', form).executeTakeFirstOrThrow()
}

/** A component that tickets may be put on. */
export async function componentFor(tx: Tx, id: string): Promise<{ id: string }> {
  const component = await tx.db
    .selectFrom('components')
    .select('id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!component) throw new Fault('unknown_choice', { field: 'componentId' })
  return component
}
