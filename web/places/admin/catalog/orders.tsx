import { Button, Group, NativeSelect } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import parts from '../parts/parts.module.css'
import { SearchInput } from '../parts/search-input.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { ordersOf, readOrdersSearch } from '../searches.ts'
import type { OrdersSearch } from '../searches.ts'
import { ordersQuery } from './catalog-query.ts'
import { OrdersTable } from './orders-table.tsx'

const route = getRouteApi('/admin/orders')

export function Orders() {
  const { t } = useTranslation('admin-catalog')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery({ ...ordersQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { [K in keyof OrdersSearch]?: string }) =>
    void navigate({ to: '/admin/orders', search: readOrdersSearch({ ...search, ...change }), replace: true })
  useRowKeys(() => void navigate({ to: '/admin/orders/new', search }))
  const orders = found.data?.pages.flatMap(({ items }) => items)
  return (
    <>
      <PageTitle size="large" aside={<Adding />}>
        {t('order.title')}
      </PageTitle>
      <p className={parts.says}>{t('order.says')}</p>
      <search className={parts.filters}>
        <SearchInput label={t('order.find')} value={search.q ?? ''} onSearch={(q) => filter({ q })} />
        <NativeSelect
          aria-label={t('order.whose.label')}
          value={search.whose ?? 'everybody'}
          data={ordersOf.map((whose) => ({ value: whose, label: t(`order.whose.${whose}`) }))}
          onChange={({ currentTarget }) => filter({ whose: currentTarget.value })}
        />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && !orders && (
        <FailureState error={found.error} onTryAgain={() => void found.refetch()} />
      )}
      {orders?.length === 0 && <EmptyState title={t('order.none')} says={t('order.noneSays')} />}
      {orders && orders.length > 0 && <OrdersTable orders={orders} />}
      <More of={found} />
      <Outlet />
    </>
  )
}

function Adding() {
  const { t } = useTranslation('admin-catalog')
  const search = route.useSearch()
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to="/admin/import"
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
      >
        {t('order.import')}
      </Button>
      <Button
        component={Link}
        to="/admin/orders/new"
        search={search}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {t('order.add')}
      </Button>
    </Group>
  )
}
