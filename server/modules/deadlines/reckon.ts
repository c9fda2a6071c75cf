import { targetNames, type TargetName } from '#contracts/due.ts'
import { runsOut, standsFrom, standsIn, type Course } from './clock.ts'
import type { Facts } from './facts.ts'

/** How it stands with one promise. */
export type Reckoned = {
  target: TargetName
  minutes: number | null
  /** Null: it was never owed. */
  since: Date | null
  metAt: Date | null
  /** When it runs out, ran out, or would have; null when the clock stands still before. */
  dueAt: Date | null
  /** The same, unless it was kept before. */
  overAt: Date | null
  isOwed: boolean
}

export const courseOf = ({ hours, changes, createdAt }: Facts): Course => ({
  hours,
  stands: standsFrom(
    changes.map(({ at, to }) => ({ at: Math.max(Date.parse(at), createdAt.getTime()), to })),
  ),
})

/** Every promise of a ticket. Pure: the same facts answer the same. */
export function reckon(facts: Facts): Reckoned[] {
  const course = courseOf(facts)
  const isRunning = !facts.isMerged && !standsIn(facts.status)
  return targetNames.map((target) => {
    const minutes = facts.promised[target]
    const { since, metAt } = times[target](facts)
    // What came after it was kept does not count for it any more.
    const stands = course.stands.filter(({ from }) => metAt === null || from < metAt.getTime())
    const dueAt =
      since && minutes !== null ? runsOut({ ...course, stands }, since.getTime(), minutes * 60) : null
    const overAt = dueAt && metAt && metAt < dueAt ? null : dueAt
    const isOwed = isRunning && since !== null && metAt === null
    return { target, minutes, since, metAt, dueAt, overAt, isOwed }
  })
}

type Times = { since: Date | null; metAt: Date | null }

const times: Record<TargetName, (facts: Facts) => Times> = {
  first_reply: ({ createdAt, firstReplyAt, lastAgentWordAt }) => ({
    since: createdAt,
    // What was merged into it may have been answered before.
    metAt: lastAgentWordAt && (firstReplyAt ?? lastAgentWordAt),
  }),
  next_reply: ({ waitingSince, lastAgentWordAt, kept }) => {
    const isWaiting = waitingSince !== null && lastAgentWordAt !== null
    if (isWaiting) return { since: waitingSince, metAt: null }
    const before = kept?.next_reply_since ? new Date(kept.next_reply_since) : null
    const isAnswered = before !== null && lastAgentWordAt !== null && lastAgentWordAt > before
    return isAnswered ? { since: before, metAt: lastAgentWordAt } : { since: null, metAt: null }
  },
  resolution: ({ createdAt, status, changes }) => ({
    since: createdAt,
    metAt: isDone(status)
      ? new Date(changes[changes.findLastIndex(({ to }) => !isDone(to)) + 1]?.at ?? createdAt)
      : null,
  }),
}

const isDone = (status: string) => status === 'resolved' || status === 'closed'
