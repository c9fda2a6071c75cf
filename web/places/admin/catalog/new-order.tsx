import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../parts/side-panel.tsx'
import { ordersQuery } from './catalog-query.ts'
import { NewOrderForm } from './new-order-form.tsx'

const route = getRouteApi('/admin/orders')

export function NewOrder() {
  const { t } = useTranslation('admin-catalog')
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const client = useQueryClient()
  const [first] = client.getQueryData(ordersQuery(search).queryKey)?.pages[0]?.items ?? []
  return (
    <SidePanel
      title={t('order.add')}
      onClose={() => void navigate({ to: '/admin/orders', search })}
      size={640}
    >
      <NewOrderForm
        currency={first?.currency ?? 'EUR'}
        onAdded={(id) =>
          void navigate({ to: '/admin/orders/$id', params: { id }, search, ignoreBlocker: true })
        }
      />
    </SidePanel>
  )
}
