import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { componentsQuery } from '../../../kit/vocabulary.ts'
import { inUse, OrderedRows } from '../parts/ordered-rows.tsx'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { ComponentRow } from './component-row.tsx'
import { useOrder } from './use-order.ts'

export function Components() {
  const { t } = useTranslation('admin-kinds')
  const query = useQuery(componentsQuery)
  const items = query.data?.items ?? []
  const move = useOrder(inUse(items))
  return (
    <RecordsPage words={t('component', { returnObjects: true })} newOne="/admin/components/new" query={query}>
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
          <OrderedRows items={items} move={move}>
            {(component, order) => <ComponentRow component={component} order={order} />}
          </OrderedRows>
        </tbody>
      </table>
    </RecordsPage>
  )
}
