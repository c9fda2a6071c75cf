import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order, OrderLine } from '#contracts/catalog.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { times, useMoney } from '../../../kit/money.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Problem } from '../../../kit/problem.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useDay } from '../../../kit/use-day.ts'
import thread from '../thread/thread.module.css'
import classes from './orders.module.css'
import { orderQuery } from './orders-query.ts'

/** One order with its lines, what of them came back, and what can. */
export function OrderPage() {
  const { id } = useParams({ from: '/portal/orders/$id' })
  const { data, error, refetch } = useQuery(orderQuery(id))
  if (data) return <Shown order={data} />
  if (error instanceof Problem && error.code === 'not_found') return <NoOrder />
  if (error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  return <Skeleton shape="rows" />
}

export function NoOrder() {
  const { t } = useTranslation('orders')
  const back = (
    <Button component={Link} to="/portal/orders">
      {t('title')}
    </Button>
  )
  return <EmptyState title={<PageTitle>{t('noOrder')}</PageTitle>} says={t('noOrderSays')} action={back} />
}

function Shown({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const money = useMoney()
  const day = useDay()
  return (
    <div className={classes.page}>
      <div className={thread.titleRow}>
        <Link to="/portal/orders" className={thread.back} aria-label={t('title')}>
          <IconChevronLeft size={22} aria-hidden />
        </Link>
        <PageTitle size="large">{t('order', { number: order.number })}</PageTitle>
      </div>
      <p className={classes.about}>
        <span>
          {t('ordered')}: {day(order.orderedAt)}
        </span>
        <span>
          {t('total')}: {money(order.total, order.currency)}
        </span>
        <span>{t('returnUntil', { day: day(order.returnUntil) })}</span>
      </p>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <Line key={line.id} line={line} order={order} />
        ))}
      </ul>
    </div>
  )
}

function Line({ line, order }: { line: OrderLine; order: Order }) {
  const { t } = useTranslation('orders')
  const money = useMoney()
  const { quantity, unitPrice, description, returned, obstacle } = line
  const price = (minor: string) => money(minor, order.currency)
  return (
    <li className={classes.line}>
      <span className={classes.what}>
        <b>{description}</b>
        <span className="figures">
          {quantity} × {price(unitPrice)} = {price(times(unitPrice, quantity))}
        </span>
        {returned > 0 && <span>{t('returned', { number: returned })}</span>}
      </span>
      {obstacle === null && order.abilities.report ? (
        <Button
          component={Link}
          to={`/portal/orders/${order.id}/return/${line.id}`}
          variant="default"
          aria-label={`${t('return')}: ${description}`}
        >
          {t('return')}
        </Button>
      ) : (
        obstacle && <span className={classes.obstacle}>{t(`obstacle.${obstacle}`)}</span>
      )}
    </li>
  )
}
