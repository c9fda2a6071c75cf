import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { productStates } from '#contracts/catalog.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { More } from '../parts/more.tsx'
import parts from '../parts/parts.module.css'
import { SearchInput } from '../parts/search-input.tsx'
import { useRowKeys } from '../parts/use-row-keys.ts'
import { readProductsSearch } from '../searches.ts'
import type { ProductsSearch } from '../searches.ts'
import { productsQuery } from './catalog-query.ts'
import { ProductsTable } from './products-table.tsx'

const route = getRouteApi('/admin/products')

export function Products() {
  const { t } = useTranslation('admin-catalog')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useInfiniteQuery({ ...productsQuery(search), placeholderData: keepPreviousData })
  const filter = (change: { [K in keyof ProductsSearch]?: string }) =>
    void navigate({
      to: '/admin/products',
      search: readProductsSearch({ ...search, ...change }),
      replace: true,
    })
  useRowKeys(() => void navigate({ to: '/admin/products/new', search }))
  const products = found.data?.pages.flatMap(({ items }) => items)
  const add = (
    <Button
      component={Link}
      to="/admin/products/new"
      search={search}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('product.add')}
    </Button>
  )
  return (
    <>
      <PageTitle size="large" aside={add}>
        {t('product.title')}
      </PageTitle>
      <p className={parts.says}>{t('product.says')}</p>
      <search className={parts.filters}>
        <SearchInput label={t('product.find')} value={search.q ?? ''} onSearch={(q) => filter({ q })} />
        <NativeSelect
          aria-label={t('product.state.label')}
          value={search.state ?? 'offered'}
          data={productStates.map((state) => ({ value: state, label: t(`product.state.${state}`) }))}
          onChange={({ currentTarget }) => filter({ state: currentTarget.value })}
        />
      </search>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && !products && (
        <FailureState error={found.error} onTryAgain={() => void found.refetch()} />
      )}
      {products?.length === 0 && <EmptyState title={t('product.none')} says={t('product.noneSays')} />}
      {products && products.length > 0 && <ProductsTable products={products} />}
      <More of={found} />
      <Outlet />
    </>
  )
}
