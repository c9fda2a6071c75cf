import type { Queue } from '#contracts/queues.ts'
import type { RoutingNow } from '#contracts/routing.ts'
import { standingOf, type AgentNow } from './standing.ts'

export type Need =
  /** Nobody at all is available, and something waits. */
  | { kind: 'nobody'; waiting: number }
  /** Something waits, and all who work there are away. */
  | { kind: 'empty'; queueId: string; waiting: number }
  | { kind: 'away'; agent: AgentNow }
  | { kind: 'beyond'; agent: AgentNow }

/** What somebody who leads should look at, the gravest first. Pure. */
export function needsOf({ queues, agents }: RoutingNow, known: readonly Queue[]): Need[] {
  const isHere = ({ state }: AgentNow) => state === 'available'
  const waiting = queues.reduce((sum, one) => sum + one.waiting, 0)
  const isNobody = waiting > 0 && !agents.some(isHere)
  const empty = queues.filter(
    ({ id, waiting: count }) =>
      count > 0 && !agents.some((agent) => isHere(agent) && agent.queueIds.includes(id)),
  )
  const away = agents.filter((agent) => standingOf(agent, known) === 'away' && agent.cases.length > 0)
  const beyond = agents.filter((agent) => isHere(agent) && agent.cases.some(({ isOver }) => isOver))
  return [
    ...(isNobody ? [{ kind: 'nobody' as const, waiting }] : []),
    ...(isNobody
      ? []
      : empty.map((one) => ({ kind: 'empty' as const, queueId: one.id, waiting: one.waiting }))),
    ...away.map((agent) => ({ kind: 'away' as const, agent })),
    ...beyond.map((agent) => ({ kind: 'beyond' as const, agent })),
  ]
}
