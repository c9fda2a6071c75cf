import type { ChoiceReason } from '#contracts/reasons.ts'

export type Waiting = { ticketId: string; queueId: string; priority: number; queuedAt: Date; isLive: boolean }
export type Need = { capacity: number; isExclusive: boolean; skillIds: readonly string[] }
export type Free = {
  agentId: string
  queueIds: ReadonlySet<string>
  skillIds: ReadonlySet<string>
  /** Active cases; and whether one of them suffers no other beside it. */
  holds: number
  isAlone: boolean
  freeSince: Date
}
export type Choice = { ticketId: string; agentId: string; reason: ChoiceReason }

/** Who sits before a chat comes before what can wait; then the most urgent, and of those the one that has waited longest. */
export const inTurn = (a: Waiting, b: Waiting): number =>
  Number(b.isLive) - Number(a.isLive) ||
  b.priority - a.priority ||
  a.queuedAt.getTime() - b.queuedAt.getTime() ||
  a.ticketId.localeCompare(b.ticketId)

/**
 * Who gets what now. Each ticket in turn meets the agent who is free the longest, of those who work in its queue, have
 * its skills, and have room. Who got one is free for a second only since now. Pure.
 */
export function choose(
  waiting: readonly Waiting[],
  agents: readonly Free[],
  { needs, now }: { needs: ReadonlyMap<string, Need>; now: Date },
): Choice[] {
  const free = agents.map((agent) => ({ ...agent }))
  return waiting.toSorted(inTurn).flatMap(({ ticketId, queueId }) => {
    const need = needs.get(queueId)
    if (!need) return []
    const fit = free.filter((agent) => agent.queueIds.has(queueId) && fits(agent, need)).sort(longestFree)
    const [chosen] = fit
    if (!chosen) return []
    const reason: ChoiceReason = {
      kind: 'free_longest',
      seconds: Math.max(0, Math.round((now.getTime() - chosen.freeSince.getTime()) / 1000)),
      of: fit.length,
      skillIds: [...need.skillIds],
    }
    Object.assign(chosen, {
      holds: chosen.holds + 1,
      isAlone: chosen.isAlone || need.isExclusive,
      freeSince: now,
    })
    return [{ ticketId, agentId: chosen.agentId, reason }]
  })
}

/** The same as room_for in migration 0010, which has the last word. */
const fits = (agent: Free, { capacity, isExclusive, skillIds }: Need) =>
  !agent.isAlone &&
  agent.holds < (isExclusive ? 1 : capacity) &&
  skillIds.every((skill) => agent.skillIds.has(skill))

const longestFree = (a: Free, b: Free) =>
  a.freeSince.getTime() - b.freeSince.getTime() || a.holds - b.holds || a.agentId.localeCompare(b.agentId)
