import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import { inUse, OrderedRows } from '../parts/ordered-rows.tsx'
import parts from '../parts/parts.module.css'
import { RecordsPage } from '../parts/records-page.tsx'
import { QueueRow } from './queue-row.tsx'
import { useOrder } from './use-order.ts'

export function Queues() {
  const { t } = useTranslation(['admin-queues', 'admin-kinds', 'admin'])
  const query = useQuery(queuesQuery)
  const items = query.data?.items ?? []
  const move = useOrder(inUse(items))
  return (
    <RecordsPage words={t('queue', { returnObjects: true })} newOne="/admin/queues/new" query={query}>
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
          <OrderedRows items={items} move={move}>
            {(queue, order) => <QueueRow queue={queue} order={order} />}
          </OrderedRows>
        </tbody>
      </table>
    </RecordsPage>
  )
}
