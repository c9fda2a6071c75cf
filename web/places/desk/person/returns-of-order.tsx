import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#contracts/catalog.ts'
import { listReturns } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import { sameList } from '../thread/same-list.ts'
import classes from './person.module.css'

const MOST = 3

/** The last returns of an order, each with the way to its ticket; the page of returns has the others. */
export function ReturnsOfOrder({ order, told }: { order: OrderRow; told: string | undefined }) {
  const { t } = useTranslation('returns')
  const { t: orders } = useTranslation('orders')
  const { id, number, returns } = order
  const { data } = useQuery({
    queryKey: ['returns-of-order', id, told, returns.all],
    queryFn: ({ signal }) => call(listReturns, { query: { q: number, step: 'all', limit: 20 }, signal }),
    placeholderData: (before) => before,
  })
  const own = (data?.items ?? []).filter((one) => one.order.id === id)
  return (
    <ul className={classes.returns}>
      {own.slice(0, MOST).map(({ id: returnId, quantity, line, state, ticket }) => (
        <li key={returnId}>
          <Link to="/desk/t/$number" params={{ number: ticket.number }} search={sameList}>
            {t('pieces', { number: quantity, name: line.description })}
          </Link>
          <span className={classes.state}>{t(`state.${state}`)}</span>
        </li>
      ))}
      {returns.all > MOST && (
        <li>
          <Link to="/desk/returns" search={{ q: number, step: 'all' }}>
            {orders('allReturns', { count: returns.all })}
          </Link>
        </li>
      )}
    </ul>
  )
}
