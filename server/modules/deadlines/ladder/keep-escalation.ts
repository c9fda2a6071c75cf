import { addWorkingSeconds } from '#contracts/working-time/working-time.ts'
import type { LadderStep } from '#contracts/ladder.ts'
import { sideBySide } from '#kit/lanes.ts'
import type { Tx } from '#kit/transaction.ts'
import { standsIn } from '../clock.ts'
import type { Facts } from '../facts.ts'
import { ladderOf } from './ladder.ts'

export type Climb = { since: Date | null; steps_told: number; due_at: Date | null }

/** Those of them that are escalated, or were. */
export async function keepEscalations(tx: Tx, all: readonly Facts[]): Promise<void> {
  const escalated = all.filter(({ escalatedAt, isClimbed }) => escalatedAt !== null || isClimbed)
  await sideBySide(escalated, async (facts) => void (await keepEscalation(tx, facts)))
}

/** How far up the ladder an escalated ticket is; anew for each word that waits. Locks the row. */
export async function keepEscalation(tx: Tx, facts: Facts): Promise<Climb | null> {
  const before = await tx.db
    .selectFrom('escalations')
    .select(['since', 'steps_told', 'due_at'])
    .where('ticket_id', '=', facts.id)
    .forUpdate()
    .executeTakeFirst()
  const since = unansweredSince(facts)
  if (!before && since === null) return null
  const isSame = before?.since?.getTime() === since?.getTime()
  const climb = climbOf(facts, (await ladderOf(tx)).steps, {
    since,
    told: isSame ? (before?.steps_told ?? 0) : 0,
  })
  if (
    isSame &&
    before?.steps_told === climb.steps_told &&
    before.due_at?.getTime() === climb.due_at?.getTime()
  ) {
    return climb
  }
  await tx.db
    .insertInto('escalations')
    .values({ ticket_id: facts.id, ...climb })
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(climb))
    .execute()
  return climb
}

/** Minutes of a step are working time, like those of every promise. */
export function climbOf(
  { hours }: Pick<Facts, 'hours'>,
  steps: readonly LadderStep[],
  { since, told }: { since: Date | null; told: number },
): Climb {
  const next = since === null ? undefined : steps[told]
  const due = since && next ? addWorkingSeconds(hours, since, next.minutes * 60) : null
  return { since, steps_told: told, due_at: due }
}

/** Since it was escalated, or once that was answered, since the customer waits again. */
export function unansweredSince(facts: Facts): Date | null {
  const { escalatedAt, lastAgentWordAt, waitingSince, isMerged, status } = facts
  if (escalatedAt === null || isMerged || standsIn(status)) return null
  const isAnswered = lastAgentWordAt !== null && lastAgentWordAt > escalatedAt
  return isAnswered ? waitingSince : escalatedAt
}
