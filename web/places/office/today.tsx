import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureKey } from '#contracts/reports.ts'
import { useLive } from '../../kit/live.ts'
import { useReader } from '../../kit/reader.ts'
import { Skeleton } from '../../kit/skeletons.tsx'
import { Cards } from './reports/cards.tsx'
import type { PeriodName } from './reports/period.ts'
import { recountLater } from './reports/recount-later.ts'
import { reportQuery } from './reports/report-query.ts'
import classes from './reports/reports.module.css'
import { askedBy, readReportSearch } from './reports/search.ts'

const today: readonly FigureKey[] = [
  'opened',
  'answered',
  'resolved',
  'reopened',
  'first_reply',
  'low_ratings',
]
const week: readonly FigureKey[] = [
  'opened',
  'resolved',
  'first_reply',
  'resolution',
  'ratings',
  'satisfaction',
]

/** The figures with which a day begins, beside those of the time before. */
export function Today() {
  return (
    <>
      <Part period="today" figures={today} />
      <Part period="week" figures={week} />
    </>
  )
}

function Part({ period, figures }: { period: PeriodName; figures: readonly FigureKey[] }) {
  const { t } = useTranslation('reports')
  const client = useQueryClient()
  const { timeZone = 'UTC' } = useReader()
  const [now] = useState(() => Date.now())
  const asked = askedBy(readReportSearch({ period }), timeZone, now)
  const { data: report } = useQuery(reportQuery(asked))
  useLive('desk', report?.position, {
    onEvents: () => recountLater(client),
    onReset: () => recountLater(client),
  })
  return (
    <section aria-label={t(`periods.${period}`)}>
      <div className={classes.panelHead}>
        <h2>{t(`periods.${period}`)}</h2>
        <Link to="/office/reports" search={readReportSearch({ period })}>
          {t('title')}
        </Link>
      </div>
      {report ? (
        <Cards report={report} figures={figures} behind={{ from: asked.from, to: asked.to }} />
      ) : (
        <Skeleton shape="card" times={1} />
      )}
    </section>
  )
}
