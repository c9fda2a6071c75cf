import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportStatus } from '#contracts/order-imports.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import parts from '../parts/parts.module.css'
import { Tag } from '../parts/tag.tsx'
import type { Tone } from '../parts/tag.tsx'
import { importsQuery } from './import-query.ts'

const tones: Record<ImportStatus, Tone> = {
  read: 'warn',
  checking: 'info',
  checked: 'warn',
  storing: 'info',
  stored: 'good',
  cancelled: 'plain',
}

/** One's own last files: where one may go on, and what became of the others. */
export function OwnImports() {
  const { t } = useTranslation('admin-import')
  const items = useQuery(importsQuery).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={parts.section}>
      <h2>{t('own')}</h2>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className={parts.wide}>
              {t('when')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, status, rowCount, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/admin/import/$id" params={{ id }} className={parts.row} data-row>
                  {name}
                </Link>
                <div className={parts.second}>{t('rows', { count: rowCount })}</div>
              </th>
              <td>
                <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
              </td>
              <td className={`${parts.wide} ${parts.quiet}`}>
                <RelativeTime at={createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
