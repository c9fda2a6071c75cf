import { sql } from 'kysely'
import { targetNames, type TargetName } from '#contracts/due.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { factsOf, type Facts } from './facts.ts'
import { keepEscalations } from './ladder/keep-escalation.ts'
import { reckon, type Reckoned } from './reckon.ts'

export type Reckoning = { facts: Facts; reckoned: Reckoned[] }

/** Reckons anew what is owed on tickets, and tells open pages which moved. Twice does no harm. */
export async function keepDeadlines(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const reckonings = await reckonLocked(tx, ticketIds)
  await write(tx, reckonings.map(asReckoned))
  await keepEscalations(
    tx,
    reckonings.map(({ facts }) => facts),
  )
}

/** Under the locks of their rows: two who reckon at once do not write what the other no longer saw. */
export async function reckonLocked(tx: Tx, ticketIds: readonly string[]): Promise<Reckoning[]> {
  const ids = [...ticketIds]
  const [, , all] = await together([
    // In the order of the ids, as all do: two with some tickets in common do not lock each other out.
    sql`insert into deadlines (ticket_id) select id from unnest(${ids}::uuid[]) id order by id
      on conflict do nothing`.execute(tx.db),
    sql`select from deadlines where ticket_id = any(${ids}::uuid[]) order by ticket_id for update`.execute(
      tx.db,
    ),
    factsOf(tx, ids),
  ])
  return all.map((facts) => ({ facts, reckoned: reckon(facts) }))
}

export type Told = Record<TargetName, Date | null>

/** What is to stand; `told` says which promises were told as broken by now. */
export type ToKeep = Reckoning & { told: Told }

const asReckoned = ({ facts, reckoned }: Reckoning): ToKeep => ({
  facts,
  reckoned,
  told: toldBefore(facts, sinceOf(reckoned)),
})

/** The rows as they must stand; only those that stand otherwise are written. */
export async function write(tx: Tx, all: readonly ToKeep[]): Promise<void> {
  const changed = all.flatMap(({ facts, ...rest }) => {
    const row = rowOf({ facts, ...rest })
    return columns.every((column) => timeOf(row[column]) === timeOf(facts.kept?.[column]))
      ? []
      : [{ facts, row }]
  })
  if (changed.length === 0) return
  const rows = JSON.stringify(changed.map(({ facts, row }) => ({ ticket_id: facts.id, ...row })))
  await sql`update deadlines d set (${sql.join(columns.map((column) => sql.ref(column)))}) =
      (${sql.join(columns.map((column) => sql.ref(`r.${column}`)))})
    from jsonb_populate_recordset(null::deadlines, ${rows}::jsonb) r where d.ticket_id = r.ticket_id`.execute(
    tx.db,
  )
  for (const { facts, row } of changed) {
    if (dues.every((column) => timeOf(row[column]) === timeOf(facts.kept?.[column]))) continue
    tx.emit({ type: 'deadline.moved', subjects: [facts.id], audience: 'staff', data: {} })
  }
}

const dues = ['first_reply_due', 'next_reply_due', 'resolution_due'] as const
const columns = [
  ...dues,
  'first_reply_told',
  'next_reply_told',
  'resolution_told',
  'next_reply_since',
  'untold_at',
] as const

/** What is kept of the reckoning, by column. */
type Row = Record<(typeof columns)[number], Date | null>

function rowOf({ facts, reckoned, told }: ToKeep): Row {
  const due = (target: TargetName) => {
    const one = reckoned.find((each) => each.target === target)
    return one?.isOwed ? one.overAt : null
  }
  const untold = facts.isMerged
    ? []
    : reckoned.flatMap(({ target, overAt }) => (overAt && told[target] === null ? [overAt.getTime()] : []))
  return {
    first_reply_due: due('first_reply'),
    next_reply_due: due('next_reply'),
    resolution_due: due('resolution'),
    first_reply_told: told.first_reply,
    next_reply_told: told.next_reply,
    resolution_told: told.resolution,
    next_reply_since: sinceOf(reckoned),
    untold_at: untold.length > 0 ? new Date(Math.min(...untold)) : null,
  }
}

export const sinceOf = (reckoned: readonly Reckoned[]): Date | null =>
  reckoned.find(({ target }) => target === 'next_reply')?.since ?? null

/** A next reply that is owed anew was not told before. */
export function toldBefore({ kept }: Facts, nextReplySince: Date | null): Told {
  const isAnew = timeOf(kept?.next_reply_since) !== timeOf(nextReplySince)
  return byTarget((target) => (target === 'next_reply' && isAnew ? null : dateOf(kept?.[`${target}_told`])))
}

const dateOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)
const timeOf = (at: Date | string | null | undefined): number | null => (at ? new Date(at).getTime() : null)

const byTarget = <T>(valueOf: (target: TargetName) => T) =>
  Object.fromEntries(targetNames.map((target) => [target, valueOf(target)])) as Record<TargetName, T>
