import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RoutingNow } from '#contracts/routing.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { useNow } from '../../../kit/clock.ts'
import { useReader } from '../../../kit/reader.ts'
import { useMe } from '../../../kit/session.ts'
import { useQueues, useStaff } from '../../../kit/vocabulary.ts'
import { roomFor } from '../routing/room.ts'
import { routingQuery } from '../routing/routing-query.ts'
import { useLength } from '../routing/use-length.ts'
import { useReasonWords } from '../routing/use-reason-words.ts'
import { inRank } from './receivers.ts'
import type { Receiver } from './receivers.ts'

type Agent = RoutingNow['agents'][number]

/** Everybody who works here with how it is with him now: who could take the ticket first, the longest free before. */
export function usePeople(ticket: Ticket): Receiver[] {
  const { t } = useTranslation('desk-routing')
  const { t: desk } = useTranslation('desk')
  const me = useMe()
  const staff = useStaff()
  const queues = useQueues()
  const now = useNow()
  const length = useLength()
  const { skillNames } = useReasonWords()
  const { locale } = useReader()
  const { data } = useQuery(routingQuery)
  const queue = queues.find(({ id }) => id === ticket.queueId)

  function stateOf({ state, reason, freeSince, cases, capacity }: Agent) {
    const others = cases.filter(({ id }) => id !== ticket.id)
    const figures = { holds: others.length, capacity: queue?.capacity ?? capacity }
    if (state === 'away')
      return { rank: 4, says: t('agent.away', { reason: desk(`availability.reason.${reason}`) }) }
    const room = roomFor(ticket.queueId, others, queues)
    if (room === 'shut') return { rank: 3, says: t('agent.shut') }
    if (room === 'full') return { rank: 3, says: t('agent.full', figures) }
    if (others.length > 0) return { rank: 2, says: t('agent.room', figures) }
    return { rank: 1, says: t('agent.free', { length: length(now - Date.parse(freeSince ?? '')) }) }
  }
  function fitOf({ queueIds, skillIds }: Agent) {
    if (queue && !queueIds.includes(queue.id)) return [t('agent.notInQueue')]
    const lacking = skillNames((queue?.skillIds ?? []).filter((id) => !skillIds.includes(id)))
    return lacking.length > 0
      ? [t('agent.lacks', { names: new Intl.ListFormat(locale).format(lacking) })]
      : []
  }

  return staff
    .filter(({ id }) => id !== ticket.processor?.id)
    .map(({ id, name }): Receiver => {
      const agent = data?.agents.find(({ person }) => person.id === id)
      const isMe = id === me?.id
      const state = agent && stateOf(agent)
      const fit = agent ? fitOf(agent) : queues.length > 0 && data ? [t('agent.noQueue')] : []
      const longest = agent?.freeSince ? Date.parse(agent.freeSince) / now : 1
      return {
        to: { agentId: id },
        value: id,
        name,
        side: [isMe && t('agent.you'), state?.says, ...fit].filter(Boolean).join(' · '),
        verb: isMe ? t('pass.take') : t('pass.give', { name }),
        rank: isMe ? 0 : (state?.rank ?? 5) + (fit.length > 0 ? 10 : 0) + longest,
      }
    })
    .sort(inRank)
}
