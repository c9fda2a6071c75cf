import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureKey } from '#contracts/reports.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useLive } from '../../../kit/live.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import { useMe } from '../../../kit/session.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { Cards } from '../../office/reports/cards.tsx'
import { Chart } from '../../office/reports/chart.tsx'
import { HowCounted } from '../../office/reports/how-counted.tsx'
import { daysOfStep, periods } from '../../office/reports/period.ts'
import type { PeriodName } from '../../office/reports/period.ts'
import { Ratings } from '../../office/reports/ratings.tsx'
import { recountLater } from '../../office/reports/recount-later.ts'
import { reportQuery } from '../../office/reports/report-query.ts'
import classes from '../../office/reports/reports.module.css'
import { askedBy, readReportSearch } from '../../office/reports/search.ts'
import { StepTable } from '../../office/reports/tables.tsx'
import { ZoneLine } from '../../office/reports/zone-line.tsx'

const route = getRouteApi('/desk/figures/')

const figures: readonly FigureKey[] = [
  'answered',
  'replies',
  'resolved',
  'reopened',
  'first_reply',
  'resolution',
  'satisfaction',
  'low_ratings',
  'load',
  'available',
]

/** The week of whoever is signed in, or as long as he likes; each figure opens what it counts. */
export function OwnFigures() {
  const { t } = useTranslation('reports')
  const search = readReportSearch(route.useSearch())
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const { timeZone: own = 'UTC' } = useReader()
  const [now] = useState(() => Date.now())
  const { period = 'week', figure = 'resolved' } = search
  const asked = askedBy({ period, agent: useMe()?.id }, own, now)
  const { data: report, error, refetch } = useQuery(reportQuery(asked))
  useLive('desk', report?.position, {
    onEvents: () => recountLater(client),
    onReset: () => recountLater(client),
  })
  const behind = { from: asked.from, to: asked.to, ...asked.filters }
  const change = (part: { period?: PeriodName; figure?: FigureKey }) =>
    void navigate({ to: '/desk/figures', search: { period, figure, ...part } })
  return (
    <>
      <PageTitle size="large">{t('own.title')}</PageTitle>
      <p className={classes.zone}>{t('own.says')}</p>
      <div className={classes.tools}>
        <NativeSelect
          label={t('period')}
          value={period}
          data={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
          onChange={({ currentTarget }) =>
            change({ period: periods.find((one) => one === currentTarget.value) ?? 'week' })
          }
        />
      </div>
      {error && !report && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!report && !error && <Skeleton shape="card" times={4} />}
      {report && (
        <>
          <ZoneLine report={report} />
          <Cards
            report={report}
            figures={figures}
            chosen={figure}
            behind={behind}
            onChoose={(next) => change({ figure: next })}
          />
          <section className={classes.panel}>
            <Chart
              report={report}
              figure={figure}
              step={asked.by}
              behindStep={(index) => ({
                ...behind,
                ...daysOfStep(report.steps[index], report.timeZone),
                figure,
              })}
            />
          </section>
          <Ratings report={report} behind={behind} />
          <StepTable report={report} asked={asked} behind={behind} figures={figures} />
          <HowCounted figures={figures} />
        </>
      )}
    </>
  )
}
