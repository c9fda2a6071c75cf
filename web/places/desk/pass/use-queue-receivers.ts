import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '#contracts/tickets.ts'
import { useQueues, worded } from '../../../kit/vocabulary.ts'
import { routingQuery } from '../routing/routing-query.ts'
import { inRank } from './receivers.ts'
import type { Receiver } from './receivers.ts'

/** The queues with what waits in them; the one that the ticket came out of first, to give it back. */
export function useQueueReceivers(ticket: Ticket): Receiver[] {
  const { t } = useTranslation('desk-routing')
  const { t: common } = useTranslation()
  const queues = useQueues()
  const { data } = useQuery(routingQuery)

  function sideOf(id: string): string {
    const now = data?.queues.find((one) => one.id === id)
    if (!now) return ''
    const { members } = now.reason
    const here =
      data?.agents.filter((one) => one.state === 'available' && one.queueIds.includes(id)).length ?? 0
    const waits = now.waiting > 0 ? [t('pass.waiting', { count: now.waiting })] : []
    return [...waits, t('pass.here', { here, members })].join(' · ')
  }

  const nobody: Receiver[] =
    ticket.processor && ticket.queueId === null
      ? [{ to: 'nobody', value: 'nobody', name: common('nobody'), side: '', verb: t('giveBack'), rank: 0 }]
      : []
  return [
    ...nobody,
    ...queues
      .filter(({ archived, id }) => !archived && (id !== ticket.queueId || ticket.processor !== null))
      .map(({ id, name, place }): Receiver => {
        const isBack = id === ticket.queueId
        return {
          to: { queueId: id },
          value: id,
          name: worded(name),
          side: sideOf(id),
          verb: t(isBack ? 'pass.back' : 'pass.put', { name: worded(name) }),
          rank: isBack ? -1 : place,
        }
      }),
  ].sort(inRank)
}
