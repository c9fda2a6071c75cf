import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { mergedAbove, ticketFor } from '#modules/tickets'
import { maySeeReturn } from './policy.ts'

/** The one door to a return: "not found" for what the actor may not see. */
export async function returnFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look') {
  const base = tx.db.selectFrom('returns').selectAll().where('id', '=', id)
  const found = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  if (!found || !maySeeReturn(tx.actor, found)) throw notFound()
  return found
}

/** To change it: its ticket first, or the one where that goes on, so that the log has one order. */
export async function returnToChange(tx: Tx, id: string) {
  const { ticket_id: own } = await returnFor(tx, id)
  const above = await mergedAbove(tx, own)
  const ticket = await ticketFor(tx, above.at(-1) ?? own, 'change')
  return { ticket, found: await returnFor(tx, id, 'change') }
}
