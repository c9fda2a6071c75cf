import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queuesQuery, worded } from '../../../kit/vocabulary.ts'
import { NewRecord } from '../parts/new-record.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { useCloseTo } from '../parts/use-close-to.ts'
import { QueueForm } from './queue-form.tsx'

export function QueuePanel() {
  const { id } = useParams({ from: '/admin/queues/$id' })
  const { t } = useTranslation('admin-queues')
  const asked = useQuery(queuesQuery)
  const close = useCloseTo('/admin/queues')
  return (
    <RecordPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={(queue) => (queue ? worded(queue.name) : t('queue.one'))}
      gone={t('queue.gone')}
      size={560}
      onClose={() => close()}
    >
      {(queue) => <QueueForm key={id} queue={queue} onDone={() => close(true)} />}
    </RecordPanel>
  )
}

export function NewQueue() {
  const { t } = useTranslation('admin-queues')
  const { data } = useQuery(queuesQuery)
  const close = useCloseTo('/admin/queues')
  return (
    <NewRecord title={t('queue.add')} list={data?.items} size={560} onClose={() => close()}>
      {(begun) => <QueueForm queue={{ ...begun, ...usual }} onDone={() => close(true)} />}
    </NewRecord>
  )
}

/** What a queue begins with. */
const usual = {
  typeIds: [],
  componentIds: [],
  takesRest: false,
  capacity: 3,
  isStrict: false,
  isExclusive: false,
  skillIds: [],
  fallbackId: null,
  fallbackMinutes: 60,
  leadId: null,
  leadMinutes: 15,
  hoursId: null,
  members: [],
  lead: null,
}
