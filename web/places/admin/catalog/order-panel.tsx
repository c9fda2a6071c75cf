import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '#contracts/catalog.ts'
import { useNow } from '../../../kit/clock.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useMoney } from '../../../kit/money.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { useDay } from '../../../kit/use-day.ts'
import parts from '../parts/parts.module.css'
import { SidePanel } from '../parts/side-panel.tsx'
import { orderQuery } from './catalog-query.ts'
import { OrderLines } from './order-lines.tsx'
import { WhoseOrder } from './whose-order.tsx'

const route = getRouteApi('/admin/orders')

export function OrderPanel() {
  const { id } = useParams({ from: '/admin/orders/$id' })
  const { t } = useTranslation('admin-catalog')
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const { data, error, refetch } = useQuery(orderQuery(id))
  return (
    <SidePanel
      title={t('order.one', { number: data?.number ?? '' })}
      onClose={() => void navigate({ to: '/admin/orders', search })}
      size={640}
    >
      {data && <Shown order={data} />}
      {!data && !error && <Skeleton shape="rows" />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
    </SidePanel>
  )
}

function Shown({ order }: { order: Order }) {
  const { t } = useTranslation('admin-catalog')
  const money = useMoney()
  const day = useDay()
  const { number, currency, total, orderedAt, country, returnUntil, returns } = order
  const isOver = Date.parse(returnUntil) < useNow()
  return (
    <>
      <p className={parts.second}>
        {[day(orderedAt), money(total, currency), country].filter(Boolean).join(' · ')}
      </p>
      <p className={parts.second}>{t(isOver ? 'order.over' : 'order.until', { day: day(returnUntil) })}</p>
      <WhoseOrder order={order} />
      <OrderLines order={order} />
      {returns.all > 0 && (
        <p style={{ marginTop: 12 }}>
          <Anchor
            renderRoot={(look) => <Link {...look} to="/desk/returns" search={{ step: 'all', q: number }} />}
          >
            {t('order.showReturns')}
          </Anchor>
        </p>
      )}
    </>
  )
}
