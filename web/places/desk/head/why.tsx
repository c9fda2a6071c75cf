import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { useQueues } from '../../../kit/vocabulary.ts'
import { routingQuery } from '../routing/routing-query.ts'
import { useLength } from '../routing/use-length.ts'
import { useReasonWords } from '../routing/use-reason-words.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/** Why just this processor; or since when it waits, and why nobody has it. */
export function Why() {
  const { ticket } = useOpenThread()
  if (ticket.processor) return ticket.choice && <Chosen />
  const isWork = (ticket.status === 'new' || ticket.status === 'in_process') && ticket.mergedInto === null
  return isWork && ticket.queuedAt ? <Waiting since={ticket.queuedAt} /> : null
}

function Chosen() {
  const { t } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const words = useReasonWords()
  if (!ticket.choice) return null
  const { reason, isOver } = ticket.choice
  return (
    <>
      {reason && words.choice(reason)}
      {isOver && (
        <>
          {' · '}
          <b>
            <Over /> {t('reason.over')}
          </b>
        </>
      )}
    </>
  )
}

/** "2 of 1", as soon as it is known. */
function Over() {
  const { t } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const queue = useQueues().find(({ id }) => id === ticket.queueId)
  const { data } = useQuery(routingQuery)
  const agent = data?.agents.find(({ person }) => person.id === ticket.processor?.id)
  if (!queue || !agent) return null
  return t('reason.overOf', { holds: agent.cases.length, capacity: queue.capacity })
}

/** The reason follows who comes and goes. */
function Waiting({ since }: { since: string }) {
  const { t } = useTranslation('desk-routing')
  const { ticket } = useOpenThread()
  const words = useReasonWords()
  const length = useLength()
  const now = useNow()
  const { data } = useQuery(routingQuery)
  const reason = data?.queues.find(({ id }) => id === ticket.queueId)?.reason ?? ticket.wait?.reason
  if (!reason) return null
  return t('wait.why', { length: length(now - Date.parse(since)), why: words.wait(reason) })
}
