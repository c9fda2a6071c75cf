import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { archiveInbox } from '#contracts/inboxes.ts'
import type { Inbox } from '#contracts/inboxes.ts'
import { call } from '../../../kit/api.ts'
import { ArchiveLine } from '../parts/archive-line.tsx'
import { inboxesQuery } from './inboxes-query.ts'

/** Out of use, or back in: what is seldom wanted stands last. */
export function ArchivePart({ inbox: { id, name, archived }, onDone }: { inbox: Inbox; onDone: () => void }) {
  const { t } = useTranslation('admin-inboxes')
  const client = useQueryClient()
  const change = async () => {
    await call(archiveInbox, { params: { id }, body: { archived: !archived } })
    void client.invalidateQueries(inboxesQuery)
    onDone()
  }
  return (
    <ArchiveLine
      isArchived={archived}
      name={name}
      words={t('archive', { returnObjects: true })}
      onChange={change}
    />
  )
}
