import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { draftReply } from '#contracts/suggestions.ts'
import type { ReplyDraft } from '#contracts/suggestions.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { sameList } from '../thread/same-list.ts'
import { asReply } from './as-reply.ts'
import { CitedText } from './cited-text.tsx'
import classes from './suggestions.module.css'
import { takeIntoReply } from './take-into-reply.ts'

/** A draft with where it comes from; a click puts it into the reply, where it is looked over. */
export function DraftCard({ ticketId, lastId }: { ticketId: string; lastId: string | undefined }) {
  const { t } = useTranslation('desk-suggestions')
  const { data, error, refetch } = useQuery({
    // Of the thread as it is now: a new word may ask for another answer.
    queryKey: ['reply-draft', ticketId, lastId],
    queryFn: ({ signal }) => call(draftReply, { params: { id: ticketId }, signal }),
    staleTime: Infinity,
    retry: false,
  })
  return (
    <section className={classes.card} aria-label={t('draft.label')} aria-live="polite">
      <h4 className={classes.title}>{t('draft.label')}</h4>
      {error && <ProblemLine error={error} />}
      {error && (
        <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
          {t('again')}
        </Button>
      )}
      {!data && !error && <Skeleton shape="card" times={1} />}
      {data && !data.draft && <p className={classes.source}>{t('draft.none')}</p>}
      {data?.draft && <Draft draft={data.draft} ticketId={ticketId} />}
    </section>
  )
}

function Draft({ draft, ticketId }: { draft: ReplyDraft; ticketId: string }) {
  const { t } = useTranslation('desk-suggestions')
  return (
    <>
      <Source draft={draft} />
      <div className={classes.text}>
        <CitedText text={draft.text} articles={draft.by === 'model' ? draft.articles : []} />
      </div>
      <Button size="compact-sm" onClick={() => takeIntoReply(ticketId, asReply(draft, location.origin))}>
        {t('draft.take')}
      </Button>
    </>
  )
}

function Source({ draft: { by, articles, ticket } }: { draft: ReplyDraft }) {
  const { t } = useTranslation('desk-suggestions')
  const [article] = articles
  if (by === 'model') {
    return (
      <div className={classes.source}>
        <p>{t('draft.written')}</p>
        <ol className={classes.articles}>
          {articles.map(({ id, path, title, locale, state }) => (
            <li key={id}>
              <a href={path} target="_blank" rel="noreferrer" lang={locale}>
                {title}
              </a>
              {state === 'internal' && ` (${t('draft.internal')})`}
            </li>
          ))}
        </ol>
      </div>
    )
  }
  return (
    <p className={classes.source}>
      {by === 'article' && article && (
        <>
          {t('draft.fromArticle')}{' '}
          <a href={article.path} target="_blank" rel="noreferrer" lang={article.locale}>
            {article.title}
          </a>
        </>
      )}
      {by === 'ticket' && ticket && (
        <>
          {t('draft.fromTicket')}{' '}
          <Link to="/desk/t/$number" params={{ number: ticket.number }} search={sameList}>
            #{ticket.number} {ticket.title}
          </Link>
        </>
      )}
    </p>
  )
}
