import { Button, Group } from '@mantine/core'
import { IconLanguage, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useQueues, worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { Tag } from '../parts/tag.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { inboxesQuery } from './inboxes-query.ts'

/** Where chats come in. */
export function Inboxes() {
  const { t } = useTranslation('admin-inboxes')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(inboxesQuery)
  useRowKeys(() => void navigate({ to: '/admin/inboxes/new' }))
  const add = (
    <Group gap="xs">
      <Button
        component={Link}
        to="/admin/chat-languages"
        variant="default"
        leftSection={<IconLanguage size={16} aria-hidden />}
      >
        {t('languages')}
      </Button>
      <Button component={Link} to="/admin/inboxes/new" leftSection={<IconPlus size={16} aria-hidden />}>
        {t('add')}
      </Button>
    </Group>
  )
  return (
    <>
      <PageTitle size="large" aside={add}>
        {t('title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t('none')} says={t('noneSays')} />}
      {data && data.items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col" className={parts.wide}>
                {t('queue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((inbox) => (
              <Row key={inbox.id} inbox={inbox} />
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}

function Row({ inbox: { id, name, publicId, inPortal, sites, queueId, archived } }: { inbox: Inbox }) {
  const { t } = useTranslation('admin-inboxes')
  const queue = useQueues().find((one) => one.id === queueId)
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/inboxes/$id" params={{ id }} className={parts.row} data-row>
          {name}
        </Link>
        <div className={parts.second}>
          <span className={parts.tags}>
            <Tag>{publicId}</Tag>
            {inPortal && <Tag tone="info">{t('inPortalShort')}</Tag>}
            {archived && <Tag tone="warn">{t('archived')}</Tag>}
          </span>
          {sites.length > 0 && <div>{sites.join(', ')}</div>}
        </div>
      </th>
      <td className={parts.wide}>{queue ? worded(queue.name) : ''}</td>
    </tr>
  )
}
