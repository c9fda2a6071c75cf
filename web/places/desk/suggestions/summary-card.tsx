import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sumUpThread } from '#contracts/suggestions.ts'
import type { Quote, ThreadSummary } from '#contracts/suggestions.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import classes from './suggestions.module.css'

/** The thread in short; each word of it leads to where it stands. */
export function SummaryCard({ ticket, lastId }: { ticket: Ticket; lastId: string | undefined }) {
  const { t } = useTranslation('desk-suggestions')
  const { data, error, refetch } = useQuery({
    queryKey: ['thread-summary', ticket.id, ticket.version, lastId],
    queryFn: ({ signal }) => call(sumUpThread, { params: { id: ticket.id }, signal }),
    staleTime: Infinity,
    retry: false,
    placeholderData: (before) => before,
  })
  return (
    <section className={classes.card} aria-label={t('summary.label')} aria-live="polite">
      <h4 className={classes.title}>{t('summary.label')}</h4>
      {error && <ProblemLine error={error} />}
      {error && (
        <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
          {t('again')}
        </Button>
      )}
      {!data && !error && <Skeleton shape="card" times={1} />}
      {data && <Summary summary={data} />}
    </section>
  )
}

function Summary({ summary }: { summary: ThreadSummary }) {
  const { t } = useTranslation('desk-suggestions')
  const { words, notes, files, first, lastOfCustomer, lastOfAgent, promised, asked, statuses, written } =
    summary
  const counts = [
    t('summary.words', { count: words }),
    ...(notes > 0 ? [t('summary.notes', { count: notes })] : []),
    ...(files > 0 ? [t('summary.files', { count: files })] : []),
  ]
  return (
    <>
      <p className={classes.source}>{counts.join(' · ')}</p>
      {written !== null && (
        <div className={classes.text}>
          {written}
          <p className={classes.source}>{t('summary.written')}</p>
        </div>
      )}
      <dl className={classes.quotes}>
        <Quoted label={t('summary.first')} quotes={first ? [first] : []} />
        <Quoted label={t('summary.asked')} quotes={asked} />
        <Quoted label={t('summary.promised')} quotes={promised} />
        <Quoted label={t('summary.lastOfCustomer')} quotes={lastOfCustomer ? [lastOfCustomer] : []} />
        <Quoted label={t('summary.lastOfAgent')} quotes={lastOfAgent ? [lastOfAgent] : []} />
        {statuses.length > 1 && (
          <div>
            <dt>{t('summary.statuses')}</dt>
            {statuses.map(({ status, at }, place) => (
              <dd key={place} className={classes.step}>
                <StatusBadge status={status} /> <RelativeTime at={at} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </>
  )
}

function Quoted({ label, quotes }: { label: string; quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      {quotes.map(({ messageId, text, author, at }) => (
        <dd key={messageId}>
          <button type="button" className={classes.quote} onClick={() => lookAt(messageId)}>
            {text}
          </button>
          <span className={classes.source}>
            {author?.name} <RelativeTime at={at} />
          </span>
        </dd>
      ))}
    </div>
  )
}

function lookAt(messageId: string) {
  const message = document.querySelector<HTMLElement>(`#m-${CSS.escape(messageId)}`)
  message?.scrollIntoView({ block: 'center' })
  message?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
