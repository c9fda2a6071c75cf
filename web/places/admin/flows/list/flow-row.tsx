import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '#contracts/flows.ts'
import { RelativeTime } from '../../../../kit/relative-time.tsx'
import { inboxesQuery } from '../../inboxes/inboxes-query.ts'
import parts from '../../parts/parts.module.css'
import { Tag } from '../../parts/tag.tsx'

/** Its name and where it answers, which version visitors meet, and how many it helped without a person. */
export function FlowRow({ flow }: { flow: FlowSummary }) {
  const { t } = useTranslation('admin-flows')
  const { i18n } = useTranslation()
  const inOne = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  const inboxes = useQuery(inboxesQuery).data?.items ?? []
  const { id, name, inboxIds, published, publishedAt, isChanged, led, solved, rated, stars, archived } = flow
  const places = inboxes.filter((inbox) => inboxIds.includes(inbox.id)).map((inbox) => inbox.name)
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/guide/$id" params={{ id }} className={parts.row} data-row>
          {name}
        </Link>
        <div className={parts.second}>{places.length > 0 ? places.join(', ') : t('list.nowhere')}</div>
      </th>
      <td>
        <span className={parts.tags}>
          {archived && <Tag tone="warn">{t('archived')}</Tag>}
          {published === null ? (
            <Tag>{t('unpublished')}</Tag>
          ) : (
            <Tag tone="good">{t('versions.number', { number: published })}</Tag>
          )}
          {published !== null && isChanged && <Tag tone="warn">{t('changed')}</Tag>}
        </span>
        {publishedAt !== null && (
          <div className={parts.second}>
            <RelativeTime at={publishedAt} />
          </div>
        )}
      </td>
      <td className={parts.wide}>
        {led === 0 ? (
          <span className={parts.quiet}>{t('list.noChats')}</span>
        ) : (
          <>
            {t('list.led', { count: led })}
            <div className={parts.second}>
              {t('list.solved', { count: solved, share: Math.round((solved * 100) / led) })}
            </div>
            {stars !== null && (
              <div className={parts.second}>{t('list.rated', { count: rated, stars: inOne(stars) })}</div>
            )}
          </>
        )}
      </td>
    </tr>
  )
}
