import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { typesQuery } from '../../../kit/vocabulary.ts'
import { inUse, OrderedRows } from '../parts/ordered-rows.tsx'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { TypeRow } from './type-row.tsx'
import { useOrder } from './use-order.ts'

export function Types() {
  const { t } = useTranslation('admin-kinds')
  const query = useQuery(typesQuery)
  const items = query.data?.items ?? []
  const move = useOrder(inUse(items))
  return (
    <RecordsPage words={t('type', { returnObjects: true })} newOne="/admin/types/new" query={query}>
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
          <OrderedRows items={items} move={move}>
            {(type, order) => <TypeRow type={type} order={order} />}
          </OrderedRows>
        </tbody>
      </table>
    </RecordsPage>
  )
}
