import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { figureKeys, isOfGuide, type FigureKey } from '#contracts/reports.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { useLive } from '../../../kit/live.ts'
import { PageTitle } from '../../../kit/page-title.tsx'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { Chart } from './chart.tsx'
import { Cards } from './cards.tsx'
import { HowCounted } from './how-counted.tsx'
import { daysOfStep } from './period.ts'
import { Ratings } from './ratings.tsx'
import { recountLater } from './recount-later.ts'
import { reportQuery } from './report-query.ts'
import classes from './reports.module.css'
import { askedBy, readReportSearch } from './search.ts'
import { GroupTable, StepTable } from './tables.tsx'
import { Tools } from './tools.tsx'
import { useNames } from './use-names.ts'
import { ZoneLine } from './zone-line.tsx'

const ofGuide = figureKeys.filter(isOfGuide)
const ofPeople = figureKeys.filter((key) => !isOfGuide(key))

/** Figures of a period, all from the event log; each opens what it counts. */
export function Reports() {
  const { t } = useTranslation('reports')
  const search = readReportSearch(useSearch({ from: '/office/reports' }))
  const navigate = useNavigate({ from: '/office/reports' })
  const client = useQueryClient()
  const { timeZone: own = 'UTC' } = useReader()
  const [now] = useState(() => Date.now())
  const asked = askedBy(search, own, now)
  const { data: report, error, refetch } = useQuery(reportQuery(asked))
  const { nameOf, choices } = useNames(report?.people)
  useLive('desk', report?.position, {
    onEvents: () => recountLater(client),
    onReset: () => recountLater(client),
  })
  useLive('chats', report?.position, {
    onEvents: () => recountLater(client),
    onReset: () => recountLater(client),
  })
  const figure = search.figure ?? 'opened'
  const behind = { period: undefined, from: asked.from, to: asked.to, zone: search.zone, ...asked.filters }
  const cards = {
    chosen: figure,
    behind,
    onChoose: (next: FigureKey) => void navigate({ search: { ...search, figure: next } }),
  }
  return (
    <>
      <PageTitle size="large">{t('title')}</PageTitle>
      <Tools
        search={search}
        asked={asked}
        choices={choices}
        onChange={(part) => void navigate({ search: { ...search, ...part } })}
      />
      {error && !report && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!report && !error && <Skeleton shape="card" times={4} />}
      {report && (
        <>
          <ZoneLine report={report} />
          <Cards {...cards} report={report} figures={ofPeople} />
          {report.total.guide_led !== null && (
            <>
              <div className={classes.panelHead}>
                <h2>{t('guide')}</h2>
              </div>
              <Cards {...cards} report={report} figures={ofGuide} />
            </>
          )}
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
          <GroupTable report={report} asked={asked} behind={behind} figures={figureKeys} nameOf={nameOf} />
          <Ratings report={report} behind={behind} />
          <StepTable report={report} asked={asked} behind={behind} figures={figureKeys} />
          <HowCounted figures={figureKeys} />
        </>
      )}
    </>
  )
}
