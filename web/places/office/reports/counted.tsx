import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportCounted, isOfGuide, listCounted } from '#contracts/reports.ts'
import type { Counted as CountedLine, FigureKey } from '#contracts/reports.ts'
import { addressOf } from '../../../kit/address.ts'
import { call } from '../../../kit/api.ts'
import { FailureState } from '../../../kit/failure-state.tsx'
import { PageTitle } from '../../../kit/page-title.tsx'
import { Stars } from '../../../kit/rating/stars.tsx'
import { useReader } from '../../../kit/reader.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import classes from './reports.module.css'
import { useSayValue } from './say-value.ts'
import { askedBy, readReportSearch } from './search.ts'
import type { ReportSearch } from './search.ts'
import { useNames } from './use-names.ts'

export const CountedPage = () => (
  <Counted search={readReportSearch(useSearch({ from: '/office/reports/counted' }))} />
)

/** What a figure is made of: as many lines as it says, each with its ticket. */
export function Counted({ search }: { search: ReportSearch }) {
  const { t } = useTranslation('reports')
  const { timeZone: own = 'UTC', locale } = useReader()
  const [now] = useState(() => Date.now())
  const figure: FigureKey = search.figure ?? 'opened'
  const { from, to, timeZone, filters } = askedBy(search, own, now)
  const stars = search.stars === undefined ? undefined : Number(search.stars)
  const query = { from, to, timeZone, ...filters, figure, ...(stars && { stars }) }
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['report', 'counted', query],
    queryFn: ({ pageParam, signal }) =>
      call(listCounted, { query: { ...query, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const { nameOf } = useNames()
  const first = data?.pages[0]
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const said = Object.entries(filters).map(([dimension, value]) =>
    nameOf(dimension as 'agent', value === 'none' ? null : (value ?? null)),
  )
  return (
    <>
      <PageTitle key={figure} size="large">
        {t(`figures.${figure}.name`)}
      </PageTitle>
      <p className={classes.zone}>
        {t('counted', { from: day.format(new Date(from)), to: day.format(new Date(to)), zone: timeZone })}{' '}
        {said.join(' · ')} {stars !== undefined && <Stars given={stars} />}
      </p>
      <p className={classes.zone}>{t(`figures.${figure}.how`)}</p>
      {error && !data && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {first && (
        <section className={classes.panel}>
          <div className={classes.panelHead}>
            <h2>
              {t(isOfGuide(figure) ? 'chatLines' : 'lines', {
                count: first.total,
                tickets: first.tickets,
              })}
            </h2>
            <a href={addressOf(exportCounted.path, {}, query)} download>
              {t('csv')}
            </a>
          </div>
          {items.length === 0 && <p className={classes.none}>{t('empty')}</p>}
          {items.length > 0 && <Lines items={items} timeZone={timeZone} isOfChats={isOfGuide(figure)} />}
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </section>
      )}
    </>
  )
}

type LinesProps = { items: readonly CountedLine[]; timeZone: string; isOfChats: boolean }

function Lines({ items, timeZone, isOfChats }: LinesProps) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const say = useSayValue()
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const has = (key: 'seconds' | 'stars' | 'until') => items.some((item) => item[key] !== null)
  const hasTicket = items.some(({ ticket }) => ticket !== null)
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={t(isOfChats ? 'guide' : 'tickets')}>
      <table className={`${classes.table} ${classes.lines}`}>
        <thead>
          <tr>
            <th scope="col">{t(isOfChats ? 'asked' : 'ticket')}</th>
            <th scope="col" className={classes.text}>
              {t('customer')}
            </th>
            {hasTicket && <th scope="col">{t('statusNow')}</th>}
            {!isOfChats && <th scope="col">{t('dimension.agent')}</th>}
            <th scope="col">{t('at')}</th>
            {has('until') && <th scope="col">{t('until')}</th>}
            {has('seconds') && <th scope="col">{t('time')}</th>}
            {has('stars') && (
              <th scope="col" className={classes.text}>
                {t('ratings')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map(({ ticket, at, until, agent, seconds, stars, words, chat }, index) => (
            // oxlint-disable-next-line no-array-index-key -- the same ticket may be counted more than once
            <tr key={`${ticket?.id} ${at} ${index}`}>
              <th scope="row">
                {ticket && (
                  <Link to="/desk/t/$number" params={{ number: ticket.number }} search={{}}>
                    #{ticket.number} {ticket.title}
                  </Link>
                )}
                {!ticket && chat?.asked}
              </th>
              <td className={classes.text}>{ticket?.contact.name ?? chat?.name}</td>
              {hasTicket && <td>{ticket && <StatusBadge status={ticket.status} />}</td>}
              {!isOfChats && (
                <td>{agent?.name ?? <span className={classes.none}>{t('none.agent')}</span>}</td>
              )}
              <td>{moment.format(new Date(at))}</td>
              {has('until') && <td>{until && moment.format(new Date(until))}</td>}
              {has('seconds') && <td>{seconds !== null && say('first_reply', seconds)}</td>}
              {has('stars') && (
                <td className={classes.text}>
                  {stars !== null && <Stars given={stars} />} {words}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
