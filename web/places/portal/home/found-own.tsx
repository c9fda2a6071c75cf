import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import { ArticleLinks } from '../../../kit/articles/article-links.tsx'
import { useFoundArticles, useToldSearch } from '../../../kit/articles/use-found-articles.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { FoundWords } from '../found-words.tsx'
import { ownTicketsQuery } from '../own-tickets.ts'
import { TicketStatus } from '../ticket-status.tsx'
import classes from './search-own.module.css'

/** What fits so far, and the way to ask if it is none of these. */
export function FoundOwn({ typed }: { typed: string }) {
  const { t } = useTranslation('portal')
  const { t: help } = useTranslation('help-found')
  const [words] = useDebouncedValue(typed, 150)
  const { data, error } = useInfiniteQuery({
    ...ownTicketsQuery({ filter: 'all', words, limit: 5 }),
    placeholderData: keepPreviousData,
  })
  const articles = useFoundArticles(typed, 4)
  useToldSearch(typed)
  const found = data?.pages[0]?.items
  if (!found) return error && <ProblemLine error={error} />
  return (
    <>
      <output className="unseen">
        {articles.length > 0 && `${help('found', { count: articles.length })} `}
        {t('search.found', { count: found.length })}
      </output>
      {articles.length > 0 && (
        <div className={classes.articles}>
          <ArticleLinks articles={articles} words={typed} />
        </div>
      )}
      <ul className={classes.found}>
        {found.map(({ id, title, number, status, found: where }) => (
          <li key={id}>
            <Link to="/portal/t/$id" params={{ id }}>
              <FoundWords text={title} words={words.split(/\s+/)} />
              {where && <FoundWords text={where} />}
              <span className={classes.about}>
                <TicketStatus status={status} /> <span className="figures">#{number}</span>
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/portal/new" search={{ title: typed.slice(0, TITLE_LIMIT) }} className={classes.ask}>
            {t(found.length === 0 ? 'search.nothing' : 'search.orAsk')}
          </Link>
        </li>
      </ul>
    </>
  )
}
