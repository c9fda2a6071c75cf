import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listOrders } from '#contracts/catalog.ts'
import type { OrderRow } from '#contracts/catalog.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { useMoney } from '../../../kit/money.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { useDay } from '../../../kit/use-day.ts'
import classes from './person.module.css'
import { ReturnsOfOrder } from './returns-of-order.tsx'

const ASKED = 20
const MOST = 5

/** What the contact bought: first what comes back or came back, then what was last. Who bought nothing is not told so. */
export function OrdersOf({ thread }: { thread: TicketThread }) {
  const { t } = useTranslation('orders')
  const { id: contactId } = thread.contact
  // Its history tells when a return of the open ticket moves: then it is asked anew.
  const told = thread.history.findLast(({ type }) => type.startsWith('ticket.return_'))?.position
  const { data, error } = useQuery({
    queryKey: ['orders-of', contactId, told],
    queryFn: ({ signal }) => call(listOrders, { query: { contactId, limit: ASKED }, signal }),
    placeholderData: (before) => before,
  })
  if (error) return <ProblemLine error={error} />
  if (!data || data.items.length === 0) return null
  const { items, next } = data
  const shown = items.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST)
  return (
    <section className={classes.tickets} aria-label={t('ofPerson')}>
      <h3 className={classes.label}>
        {t('ofPerson')}{' '}
        <span className="figures">{next === null ? items.length : t('newest', { count: ASKED })}</span>
      </h3>
      <ul className={classes.list}>
        {shown.map((order) => (
          <li key={order.id} className={classes.order}>
            <OrderLine order={order} />
            {order.returns.all > 0 && <ReturnsOfOrder order={order} told={told} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const rank = ({ returns }: OrderRow) => (returns.active > 0 ? 2 : Math.min(1, returns.all))

function OrderLine({ order }: { order: OrderRow }) {
  const { t } = useTranslation('orders')
  const money = useMoney()
  const day = useDay()
  const { number, orderedAt, total, currency, lineCount } = order
  return (
    <>
      <span className={classes.ticketTitle}>{t('order', { number })}</span>
      <span className={classes.ticketAbout}>
        {day(orderedAt)} · {t('lines', { count: lineCount })} · {money(total, currency)}
      </span>
    </>
  )
}
