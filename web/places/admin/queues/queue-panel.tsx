import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#contracts/queues.ts'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { queuesQuery, worded } from '../../../kit/vocabulary.ts'
import { nothingSaid } from '../parts/localized.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { QueueForm } from './queue-form.tsx'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/queues', ignoreBlocker })
}

export function QueuePanel() {
  const { id } = useParams({ from: '/admin/queues/$id' })
  const { t } = useTranslation('admin-queues')
  const asked = useQuery(queuesQuery)
  const close = useClose()
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
  const close = useClose()
  return (
    <SidePanel title={t('queue.add')} size={560} onClose={() => close()}>
      {data ? <Empty places={data.items} onDone={() => close(true)} /> : <Skeleton shape="form" />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one. */
function Empty({ places, onDone }: { places: readonly Queue[]; onDone: () => void }) {
  const [queue] = useState<Queue>(() => ({
    id: newId(),
    key: '',
    name: nothingSaid,
    place: Math.max(-1, ...places.map(({ place }) => place)) + 1,
    version: 0,
    archived: false,
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
  }))
  return <QueueForm queue={queue} onDone={onDone} />
}
