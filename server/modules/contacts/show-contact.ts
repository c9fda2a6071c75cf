import { sql } from 'kysely'
import type { Contact } from '#contracts/contacts.ts'
import { openStatuses } from '#contracts/tickets.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { contactCards } from './contact-cards.ts'

export async function showContact(tx: Tx, id: string): Promise<Contact> {
  const card = (await contactCards(tx, [id])).get(id)
  if (!card) throw notFound()
  const { hasLogin, open, all } = await tx.db
    .selectFrom('contacts as c')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.contact_id', '=', 'c.id').on('t.merged_into', 'is', null),
    )
    .select([
      sql<boolean>`c.user_id is not null`.as('hasLogin'),
      sql<number>`count(t.id) filter (where t.status = any(${[...openStatuses]}))::int`.as('open'),
      sql<number>`count(t.id)::int`.as('all'),
    ])
    .where('c.id', '=', id)
    .groupBy('c.id')
    .executeTakeFirstOrThrow()
  return { ...card, hasLogin, tickets: { open, all } }
}
