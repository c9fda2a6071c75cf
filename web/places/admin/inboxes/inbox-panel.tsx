import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import { newId } from '../../../kit/id.ts'
import { useLook } from '../../../kit/look.ts'
import { nothingSaid } from '../parts/localized.ts'
import { RecordPanel } from '../parts/record-panel.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { useCloseTo } from '../parts/use-close-to.ts'
import { ArchivePart } from './archive-part.tsx'
import { InboxForm } from './inbox-form.tsx'
import { InvitationsPart } from './invitations/invitations-part.tsx'
import { inboxesQuery } from './inboxes-query.ts'

export function InboxPanel() {
  const { id } = useParams({ from: '/admin/inboxes/$id' })
  const { t } = useTranslation('admin-inboxes')
  const asked = useQuery(inboxesQuery)
  const close = useCloseTo('/admin/inboxes')
  return (
    <RecordPanel
      asked={asked}
      find={({ items }) => items.find((one) => one.id === id)}
      title={(inbox) => inbox?.name ?? t('one')}
      gone={t('gone')}
      size={560}
      onClose={() => close()}
    >
      {(inbox) => (
        <>
          <InboxForm key={id} inbox={inbox} onDone={() => close(true)} />
          <InvitationsPart key={`${id} invites`} inbox={inbox} />
          <ArchivePart inbox={inbox} onDone={() => close(true)} />
        </>
      )}
    </RecordPanel>
  )
}

export function NewInbox() {
  const { t } = useTranslation('admin-inboxes')
  const close = useCloseTo('/admin/inboxes')
  const { languages: house } = useLook()
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
      guide: nothingSaid,
      asks: {},
    },
    languages: [...house],
    moreLanguages: [],
    queueId: '',
    typeId: '',
    showsTyping: false,
    mailAfterMinutes: 10,
    inPortal: false,
    inHelp: false,
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
