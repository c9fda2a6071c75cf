import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { worded } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { Tag } from '../parts/tag.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { hoursQuery } from './hours-query.ts'
import { OpenNow } from './open-now.tsx'

/** Every set of working hours, and whether it is open now. */
export function HoursList() {
  const { t } = useTranslation('admin-time')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(hoursQuery)
  useRowKeys(() => void navigate({ to: '/admin/hours/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button component={Link} to="/admin/hours/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('hours.add')}
          </Button>
        }
      >
        {t('hours.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('hours.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('hours.now')}</th>
              <th scope="col" className={parts.wide}>
                {t('hours.holidays')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((hours) => (
              <tr key={hours.id}>
                <th scope="row">
                  <Link to="/admin/hours/$id" params={{ id: hours.id }} className={parts.row} data-row>
                    {worded(hours.name)}
                  </Link>{' '}
                  {hours.isDefault && <Tag tone="info">{t('hours.default')}</Tag>}
                  {hours.archived && <Tag>{t('archived')}</Tag>}
                  <div className={parts.second}>{hours.timeZone.replaceAll('_', ' ')}</div>
                </th>
                <td>
                  <OpenNow hours={hours} />
                </td>
                <td className={`${parts.wide} figures`}>{hours.holidays.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
