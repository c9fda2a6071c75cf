import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Inbox } from '#contracts/inboxes.ts'
import { useQueues, worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { Tag } from '../parts/tag.tsx'
import { inboxesQuery } from './inboxes-query.ts'

/** Where chats come in. */
export function Inboxes() {
  const { t } = useTranslation('admin-inboxes')
  const query = useQuery(inboxesQuery)
  return (
    <RecordsPage
      words={{
        title: t('title'),
        says: t('says'),
        add: t('add'),
        none: t('none'),
        noneSays: t('noneSays'),
      }}
      newOne="/admin/inboxes/new"
      query={query}
      aside={
        <Button
          component={Link}
          to="/admin/languages"
          variant="default"
          leftSection={<IconLanguage size={16} aria-hidden />}
        >
          {t('languages')}
        </Button>
      }
    >
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
          {query.data?.items.map((inbox) => (
            <Row key={inbox.id} inbox={inbox} />
          ))}
        </tbody>
      </table>
    </RecordsPage>
  )
}

function Row({
  inbox: { id, name, publicId, inPortal, inHelp, sites, queueId, archived },
}: {
  inbox: Inbox
}) {
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
            {inHelp && <Tag tone="info">{t('inHelpShort')}</Tag>}
            {archived && <Tag tone="warn">{t('archived')}</Tag>}
          </span>
          {sites.length > 0 && <div>{sites.join(', ')}</div>}
        </div>
      </th>
      <td className={parts.wide}>{queue ? worded(queue.name) : ''}</td>
    </tr>
  )
}
