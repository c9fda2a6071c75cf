import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { locales } from '#contracts/roles.ts'
import type { Inbox } from '#contracts/inboxes.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { nothingSaid } from '../parts/localized.ts'
import parts from '../parts/parts.module.css'
import { SidePanel } from '../parts/side-panel.tsx'
import { InboxForm } from './inbox-form.tsx'
import { inboxesQuery } from './inboxes-query.ts'

const useClose = () => {
  const navigate = useNavigate()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/inboxes', ignoreBlocker })
}

export function InboxPanel() {
  const { id } = useParams({ from: '/admin/inboxes/$id' })
  const { t } = useTranslation('admin-inboxes')
  const { data, error, refetch } = useQuery(inboxesQuery)
  const close = useClose()
  const inbox = data?.items.find((one) => one.id === id)
  return (
    <SidePanel title={inbox?.name ?? t('one')} size={560} onClose={() => close()}>
      {inbox && <InboxForm key={id} inbox={inbox} onDone={() => close(true)} />}
      {data && !inbox && <p className={parts.says}>{t('gone')}</p>}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

export function NewInbox() {
  const { t } = useTranslation('admin-inboxes')
  const close = useClose()
  // The id is made once, so that sending twice adds one.
  const [inbox] = useState<Inbox>(() => ({
    id: newId(),
    publicId: '',
    name: '',
    sites: [],
    look: {
      side: 'right',
      accent: null,
      title: nothingSaid,
      greeting: nothingSaid,
      away: nothingSaid,
    },
    languages: [...locales],
    queueId: '',
    typeId: '',
    showsTyping: false,
    mailAfterMinutes: 10,
    inPortal: false,
    keyEnd: null,
    keyMadeAt: null,
    version: 0,
    archived: false,
  }))
  return (
    <SidePanel title={t('add')} size={560} onClose={() => close()}>
      <InboxForm inbox={inbox} onDone={() => close(true)} />
    </SidePanel>
  )
}
