import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { QueueRow } from './queue-row.tsx'
import { useOrder } from './use-order.ts'

export function Queues() {
  const { t } = useTranslation(['admin-queues', 'admin-kinds', 'admin'])
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(queuesQuery)
  const items = data?.items ?? []
  const shown = items.filter(({ archived }) => !archived)
  const put = items.filter(({ archived }) => archived)
  const move = useOrder(shown)
  useRowKeys(() => void navigate({ to: '/admin/queues/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button component={Link} to="/admin/queues/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('queue.add')}
          </Button>
        }
      >
        {t('queue.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('queue.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('queue.none')} says={t('queue.noneSays')} />}
      {items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('admin-kinds:name')}</th>
              <th scope="col" className={parts.wide}>
                {t('queue.members')}
              </th>
              <th scope="col">
                <span className="unseen">{t('admin-kinds:order')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((queue, at) => (
              <QueueRow
                key={queue.id}
                queue={queue}
                order={{ at, length: shown.length, onMove: (to) => void move(at, to) }}
              />
            ))}
            {put.map((queue) => (
              <QueueRow key={queue.id} queue={queue} />
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}
