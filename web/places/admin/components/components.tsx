import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { componentsQuery } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { ComponentRow } from './component-row.tsx'
import { useOrder } from './use-order.ts'

export function Components() {
  const { t } = useTranslation('admin-kinds')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(componentsQuery)
  const items = data?.items ?? []
  const shown = items.filter(({ archived }) => !archived)
  const put = items.filter(({ archived }) => archived)
  const move = useOrder(shown)
  useRowKeys(() => void navigate({ to: '/admin/components/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button
            component={Link}
            to="/admin/components/new"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('component.add')}
          </Button>
        }
      >
        {t('component.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('component.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && (
        <EmptyState title={t('component.none')} says={t('component.noneSays')} />
      )}
      {items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('component.agents')}</th>
              <th scope="col">
                <span className="unseen">{t('order')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((component, at) => (
              <ComponentRow
                key={component.id}
                component={component}
                order={{ at, length: shown.length, onMove: (to) => void move(at, to) }}
              />
            ))}
            {put.map((component) => (
              <ComponentRow key={component.id} component={component} />
            ))}
          </tbody>
        </table>
      )}
      <Outlet />
    </>
  )
}
