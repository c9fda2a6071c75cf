import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { typesQuery } from '../../../kit/vocabulary.ts'
import parts from '../parts/parts.module.css'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { TypeRow } from './type-row.tsx'
import { useOrder } from './use-order.ts'

export function Types() {
  const { t } = useTranslation('admin-kinds')
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(typesQuery)
  const items = data?.items ?? []
  const shown = items.filter(({ archived }) => !archived)
  const move = useOrder(shown)
  useRowKeys(() => void navigate({ to: '/admin/types/new' }))
  return (
    <>
      <PageTitle
        size="large"
        aside={
          <Button component={Link} to="/admin/types/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('type.add')}
          </Button>
        }
      >
        {t('type.title')}
      </PageTitle>
      <p className={parts.says} style={{ marginBottom: 16 }}>
        {t('type.says')}
      </p>
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('type.none')} says={t('type.noneSays')} />}
      {items.length > 0 && (
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('type.fields')}</th>
              <th scope="col" className={parts.wide}>
                {t('type.limit')}
              </th>
              <th scope="col">
                <span className="unseen">{t('order')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((type, at) => (
              <TypeRow
                key={type.id}
                type={type}
                order={{ at, length: shown.length, onMove: (to) => void move(at, to) }}
              />
            ))}
            {items
              .filter(({ archived }) => archived)
              .map((type) => (
                <TypeRow key={type.id} type={type} />
              ))}
          </tbody>
        </table>
      )}
    </>
  )
}
