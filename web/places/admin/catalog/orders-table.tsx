import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#contracts/catalog.ts'
import { useMoney } from '../../../kit/money.ts'
import { useDay } from '../../../kit/use-day.ts'
import parts from '../parts/parts.module.css'
import { RowTitle } from '../parts/row-title.tsx'
import { Tag } from '../parts/tag.tsx'

const route = getRouteApi('/admin/orders')

export function OrdersTable({ orders }: { orders: readonly OrderRow[] }) {
  const { t } = useTranslation('admin-catalog')
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('order.number')}</th>
          <th scope="col">{t('order.customer')}</th>
          <th scope="col" className={`${parts.wide} ${parts.amount}`}>
            {t('order.total')}
          </th>
          <th scope="col" className={parts.wide}>
            {t('order.returns')}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ order }: { order: OrderRow }) {
  const { t } = useTranslation('admin-catalog')
  const search = route.useSearch()
  const money = useMoney()
  const day = useDay()
  const { id, number, orderedAt, contact, customerRef, total, currency, returns } = order
  const ended = returns.all - returns.active
  return (
    <tr>
      <th scope="row">
        <Link to="/admin/orders/$id" params={{ id }} search={search} className={parts.row} data-row>
          {number}
        </Link>
        <div className={parts.second}>{day(orderedAt)}</div>
      </th>
      <td>
        {contact ? (
          contact.name
        ) : (
          <RowTitle second={customerRef !== null && t('order.ref', { ref: customerRef })}>
            <span>
              <Tag tone="warn">{t('order.nobody')}</Tag>
            </span>
          </RowTitle>
        )}
      </td>
      <td className={`${parts.wide} ${parts.amount} figures`}>{money(total, currency)}</td>
      <td className={parts.wide}>
        <span className={parts.tags}>
          {returns.active > 0 && <Tag tone="info">{t('order.active', { number: returns.active })}</Tag>}
          {ended > 0 && <Tag>{t('order.ended', { number: ended })}</Tag>}
        </span>
      </td>
    </tr>
  )
}
