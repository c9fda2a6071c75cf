import type { Queue } from '#contracts/queues.ts'
import type { RoutingNow } from '#contracts/routing.ts'
import { roomFor } from './room.ts'

export type AgentNow = RoutingNow['agents'][number]
type Asked = Pick<AgentNow, 'state' | 'queueIds' | 'cases' | 'since' | 'freeSince'>
type Limits = readonly Pick<Queue, 'id' | 'capacity' | 'isStrict' | 'isExclusive'>[]

export const standings = ['free', 'full', 'away'] as const
export type Standing = (typeof standings)[number]

/** Free is who has room for one more of some queue of his; `queueId` asks for that queue alone. */
export function standingOf({ state, queueIds, cases }: Asked, queues: Limits, queueId?: string): Standing {
  if (state === 'away') return 'away'
  const asked = queueId === undefined ? queueIds : [queueId]
  return asked.some((id) => roomFor(id, cases, queues) === 'free') ? 'free' : 'full'
}

/** Each standing with its agents: the next to be given a case first, and away the longest last. */
export function byStanding<A extends Asked>(agents: readonly A[], queues: Limits) {
  const groups = Map.groupBy(agents, (agent) => standingOf(agent, queues))
  const start = ({ freeSince, since }: Asked) => Date.parse(freeSince ?? since)
  return standings.flatMap((standing) => {
    const ones = groups.get(standing)?.toSorted((a, b) => start(a) - start(b))
    return ones ? [{ standing, agents: standing === 'away' ? ones.toReversed() : ones }] : []
  })
}
