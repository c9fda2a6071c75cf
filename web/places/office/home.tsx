import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { listTickets } from '#contracts/ticket-lists.ts'
import { call } from '../../kit/api.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailureState } from '../../kit/failure-state.tsx'
import { useLive } from '../../kit/live.ts'
import { PageTitle } from '../../kit/page-title.tsx'
import { Skeleton } from '../../kit/skeletons.tsx'
import { componentsQuery } from '../../kit/vocabulary.ts'
import { recountSoon, useCounts } from '../desk/rail/counts.ts'
import { ComponentTable } from './component-table.tsx'
import { ages, queryOf } from './office-queries.ts'
import { Today } from './today.tsx'
import { Totals } from './totals.tsx'
import classes from './office.module.css'

const NeedsHere = lazy(() =>
  import('../desk/routing/needs-here.tsx').then(({ NeedsHere }) => ({ default: NeedsHere })),
)

/** Where the log of events stands, so that the figures can follow it. */
const placeQuery = {
  queryKey: ['office', 'place'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listTickets, { query: { limit: 1 }, signal }),
}

/** What can be told from the tickets that are open now; each figure opens them in the desk. */
export function OfficeHome() {
  const { t } = useTranslation('office')
  const client = useQueryClient()
  const place = useQuery(placeQuery)
  const { data, error, refetch } = useQuery(componentsQuery)
  const components = data?.items.filter(({ archived }) => !archived) ?? []
  const counts = useCounts(
    data
      ? [undefined, 'none' as const, ...components].flatMap((of) => ages.map((age) => queryOf(age, of)))
      : [],
  )
  useLive('desk', place.data?.position, {
    onEvents: () => recountSoon(client),
    onReset: () => {
      recountSoon(client)
      void client.invalidateQueries(placeQuery)
    },
  })
  const open = counts.get(queryOf('open'))
  return (
    <>
      <PageTitle size="large">{t('home')}</PageTitle>
      <Suspense>
        <NeedsHere />
      </Suspense>
      <Today />
      <h2 className={classes.part}>{t('openNow')}</h2>
      <p className={classes.says}>{t('says')}</p>
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {open === undefined && !error && <Skeleton shape="card" times={3} />}
      {open === 0 && <EmptyState title={t('nothing')} says={t('nothingSays')} />}
      {open !== undefined && open > 0 && (
        <>
          <Totals counts={counts} />
          <ComponentTable components={components} counts={counts} />
        </>
      )}
    </>
  )
}
