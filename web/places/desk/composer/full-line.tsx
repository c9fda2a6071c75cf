import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../kit/session.ts'
import { useQueues } from '../../../kit/vocabulary.ts'
import { roomFor } from '../routing/room.ts'
import { routingQuery } from '../routing/routing-query.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import classes from './composer.module.css'

/** Said before he answers: whoever has no room for one more leaves the ticket to its queue. */
export function FullLine() {
  const { t } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const me = useMe()
  const queues = useQueues()
  const { data } = useQuery(routingQuery)
  const own = data?.agents.find(({ person }) => person.id === me?.id)
  if (!own || ticket.status !== 'new' || ticket.processor) return null
  const room = roomFor(ticket.queueId, own.cases, queues)
  if (room === 'free') return null
  const capacity = queues.find(({ id }) => id === ticket.queueId)?.capacity ?? own.capacity
  return (
    <p className={classes.full}>
      {room === 'shut' ? t('full.shut') : t('full.reply', { holds: own.cases.length, capacity })}
    </p>
  )
}
