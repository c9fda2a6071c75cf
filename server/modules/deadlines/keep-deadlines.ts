import { targetNames, type TargetName } from '#contracts/due.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { factsOf, type Facts } from './facts.ts'
import { keepEscalation } from './ladder/keep-escalation.ts'
import { reckon, type Reckoned } from './reckon.ts'

export type Reckoning = { facts: Facts; reckoned: Reckoned[] }

/** Reckons anew what is owed on a ticket, and tells open pages when it moved. Twice does no harm. */
export async function keepDeadlines(tx: Tx, ticketId: string): Promise<void> {
  const { facts, reckoned } = await reckonLocked(tx, ticketId)
  await write(tx, facts, reckoned)
  await keepEscalation(tx, facts)
}

/** Under the lock of the row: two who reckon at once do not write what the other no longer saw. */
export async function reckonLocked(tx: Tx, ticketId: string): Promise<Reckoning> {
  await together([
    tx.db
      .insertInto('deadlines')
      .values({ ticket_id: ticketId })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
    tx.db.selectFrom('deadlines').select('ticket_id').where('ticket_id', '=', ticketId).forUpdate().execute(),
  ])
  const [facts] = await factsOf(tx, [ticketId])
  if (!facts) throw new Error(`no ticket ${ticketId}`)
  return { facts, reckoned: reckon(facts) }
}

type Told = Record<TargetName, Date | null>

/** The row as it must stand; `told` says which promises were told as broken by now. */
export async function write(tx: Tx, facts: Facts, reckoned: readonly Reckoned[], told?: Told): Promise<void> {
  const since = reckoned.find(({ target }) => target === 'next_reply')?.since ?? null
  const marks = told ?? toldBefore(facts, since)
  const due = byTarget((target) => {
    const one = reckoned.find((each) => each.target === target)
    return one?.isOwed ? one.overAt : null
  })
  const untold = facts.isMerged
    ? []
    : reckoned.flatMap(({ target, overAt }) => (overAt && marks[target] === null ? [overAt.getTime()] : []))
  await tx.db
    .updateTable('deadlines')
    .set({
      first_reply_due: due.first_reply,
      next_reply_due: due.next_reply,
      resolution_due: due.resolution,
      first_reply_told: marks.first_reply,
      next_reply_told: marks.next_reply,
      resolution_told: marks.resolution,
      next_reply_since: since,
      untold_at: untold.length > 0 ? new Date(Math.min(...untold)) : null,
    })
    .where('ticket_id', '=', facts.id)
    .execute()
  if (targetNames.some((target) => due[target]?.getTime() !== dateOf(facts.kept?.due[target])?.getTime())) {
    tx.emit({ type: 'deadline.moved', subjects: [facts.id], audience: 'staff', data: {} })
  }
}

/** A next reply that is owed anew was not told before. */
export function toldBefore({ kept }: Facts, nextReplySince: Date | null): Told {
  const isAnew = dateOf(kept?.nextReplySince)?.getTime() !== nextReplySince?.getTime()
  return byTarget((target) => (target === 'next_reply' && isAnew ? null : dateOf(kept?.told[target])))
}

const dateOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)

const byTarget = <T>(valueOf: (target: TargetName) => T) =>
  Object.fromEntries(targetNames.map((target) => [target, valueOf(target)])) as Record<TargetName, T>
