import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#contracts/catalog.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useMoney } from '../../../kit/money.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useDay } from '../../../kit/use-day.ts'
import card from '../ticket-card.module.css'
import page from '../tickets/own-tickets-page.module.css'
import { ownOrdersQuery } from './orders-query.ts'

/** All that this customer bought, the newest first. */
export function OwnOrdersPage() {
  const { t } = useTranslation('orders')
  const found = useInfiniteQuery(ownOrdersQuery)
  const orders = found.data?.pages.flatMap(({ items }) => items)
  return (
    <div className={page.page}>
      <PageTitle size="large">{t('title')}</PageTitle>
      {found.isPending && <Skeleton shape="rows" />}
      {found.isError && <FailureState error={found.error} onTryAgain={() => void found.refetch()} />}
      {orders?.length === 0 && <EmptyState title={t('none')} says={t('noneSays')} />}
      {orders && orders.length > 0 && (
        <ul className={card.cards}>
          {orders.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          className={page.more}
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  )
}

function OrderCard({ order }: { order: OrderRow }) {
  const { t } = useTranslation('orders')
  const money = useMoney()
  const day = useDay()
  const { id, number, orderedAt, total, currency, lineCount, returns } = order
  return (
    <Link to="/portal/orders/$id" params={{ id }} className={card.card}>
      <span className={card.title}>{t('order', { number })}</span>
      <span className={card.about}>
        <span>{day(orderedAt)}</span>
        <span className="figures">{money(total, currency)}</span>
        <span>{t('lines', { count: lineCount })}</span>
        {returns.active > 0 && <span>{t('underWay', { count: returns.active })}</span>}
      </span>
    </Link>
  )
}
