import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#contracts/catalog.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { newId } from '../../../kit/id.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { productQuery, productsQuery } from './catalog-query.ts'
import { ProductForm } from './product-form.tsx'

const route = getRouteApi('/admin/products')

const useClose = () => {
  const navigate = route.useNavigate()
  const search = route.useSearch()
  return (ignoreBlocker = false) => void navigate({ to: '/admin/products', search, ignoreBlocker })
}

export function ProductPanel() {
  const { id } = useParams({ from: '/admin/products/$id' })
  const { t } = useTranslation('admin-catalog')
  const { data, error, refetch } = useQuery(productQuery(id))
  const close = useClose()
  return (
    <SidePanel title={data?.name ?? t('product.one')} onClose={() => close()}>
      {data && <ProductForm key={id} product={data} onDone={() => close(true)} />}
      {!data && !error && <Skeleton shape="form" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

/** The id is made once, so that sending twice adds one; the currency is that of the others. */
export function NewProduct() {
  const { t } = useTranslation('admin-catalog')
  const client = useQueryClient()
  const search = route.useSearch()
  const close = useClose()
  const [product] = useState<Product>(() => ({
    id: newId(),
    code: '',
    name: '',
    price: '',
    currency: client.getQueryData(productsQuery(search).queryKey)?.pages[0]?.items[0]?.currency ?? 'EUR',
    returnable: true,
    version: 0,
    archived: false,
  }))
  return (
    <SidePanel title={t('product.add')} onClose={() => close()}>
      <ProductForm product={product} onDone={() => close(true)} />
    </SidePanel>
  )
}
