import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'

const day = 86_400_000

/** What decides whether a silent ticket is closed. */
export type Silence = {
  /** Since the last word of either side, or since it became the customer's turn. */
  since: Date
  /** After so many days without a word; null: never. */
  days: number | null
  remindedAt: Date | null
}

/**
 * One day before the end the customer is reminded, and never is a ticket closed sooner than a day after that: also
 * not when the server was away for weeks, or the rule was made only now.
 */
export function stepFor({ since, days, remindedAt }: Silence, now: Date): 'remind' | 'close' | null {
  if (days === null) return null
  const passed = now.getTime() - since.getTime()
  const isReminded = remindedAt !== null && remindedAt >= since
  if (!isReminded) return passed >= (days - 1) * day ? 'remind' : null
  const isOver = passed >= days * day && now.getTime() - remindedAt.getTime() >= day
  return isOver ? 'close' : null
}

/** Null while the ticket is in any other status. */
export async function silenceOf({ db }: Tx, ticketId: string): Promise<Silence | null> {
  const row = await db
    .selectFrom('tickets as t')
    .innerJoin('ticket_types as y', 'y.id', 't.type_id')
    .select(['y.close_after_days as days', 't.reminded_at as remindedAt'])
    .select(sql<Date>`greatest(t.status_since, t.last_agent_word_at, t.last_customer_word_at)`.as('since'))
    .where('t.id', '=', ticketId)
    .where('t.status', '=', 'in_customer_action')
    .where('t.merged_into', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
