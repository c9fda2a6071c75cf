import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { showReturnFigures } from '#contracts/returns.ts'
import type { ReturnFigures } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import { useNow } from '../../../kit/clock.ts'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useMoney } from '../../../kit/money.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import office from '../office.module.css'
import { Figure, total } from './figure.tsx'
import { FiguresTable } from './figures-table.tsx'

const route = getRouteApi('/office/returns')
const DAY = 86_400_000
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** What became of the returns of a time; each figure opens them in the desk. */
export function ReturnFiguresPage() {
  const { t } = useTranslation('returns')
  const navigate = route.useNavigate()
  const { timeZone } = useReader()
  const search = route.useSearch()
  const now = useNow()
  const asked = {
    from: search.from ?? dayOf(now - 89 * DAY),
    to: search.to ?? dayOf(now),
    ...(timeZone !== undefined && { timeZone }),
  }
  const { data, error, refetch } = useQuery({
    queryKey: ['returns', 'figures', asked],
    queryFn: ({ signal }) => call(showReturnFigures, { query: asked, signal }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const change = (days: { from?: string; to?: string }) =>
    void navigate({
      to: '/office/returns',
      search: { from: asked.from, to: asked.to, ...days },
      replace: true,
    })
  return (
    <>
      <PageTitle size="large">{t('figures.title')}</PageTitle>
      {data && (
        <p className={office.says}>
          {t('figures.says', { from: data.from, to: data.to, zone: data.timeZone })}
        </p>
      )}
      <div style={{ display: 'flex', gap: 12, margin: '12px 0', flexWrap: 'wrap' }}>
        <TextInput
          type="date"
          label={t('figures.from')}
          value={asked.from}
          max={asked.to}
          onChange={({ currentTarget }) => currentTarget.value && change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('figures.to')}
          value={asked.to}
          min={asked.from}
          onChange={({ currentTarget }) => currentTarget.value && change({ to: currentTarget.value })}
        />
      </div>
      {!data && !error && <Skeleton shape="card" times={3} />}
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {data?.counts.all === 0 && <EmptyState title={t('figures.none')} says={t('figures.noneSays')} />}
      {data && data.counts.all > 0 && <Shown figures={data} />}
    </>
  )
}

function Shown({ figures }: { figures: ReturnFigures }) {
  const { t } = useTranslation('returns')
  const money = useMoney()
  const { counts, refunds, medianDays, products, reasons } = figures
  return (
    <>
      <ul className={office.totals}>
        {total.map((key) => (
          <li key={key}>
            <Figure figures={figures} of={key} value={counts[key]} isLarge />
          </li>
        ))}
        <li>
          <div className={office.total}>
            <span className={office.label}>{t('figures.money')}</span>
            <span>
              {refunds.length === 0
                ? t('figures.noMoney')
                : refunds.map(({ currency, amount }) => money(amount, currency)).join(' · ')}
            </span>
          </div>
        </li>
        <li>
          <div className={office.total}>
            <span className={office.label}>{t('figures.median')}</span>
            <span>
              {medianDays === null ? t('figures.noneEnded') : t('figures.days', { count: medianDays })}
            </span>
          </div>
        </li>
      </ul>
      <FiguresTable
        title={t('figures.byProduct')}
        head={t('list.product')}
        figures={figures}
        rows={products.map(({ productId, name, counts: own, pieces }) => ({
          key: productId,
          label: `${name} (${t('figures.pieces')}: ${pieces})`,
          counts: own,
          search: { productId },
        }))}
      />
      <FiguresTable
        title={t('figures.byReason')}
        head={t('figures.reason')}
        figures={figures}
        rows={reasons.map(({ reason, counts: own }) => ({
          key: reason,
          label: t(`reason.${reason}`),
          counts: own,
          search: { reason },
        }))}
      />
    </>
  )
}
