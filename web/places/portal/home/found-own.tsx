import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { FoundWords } from '../found-words.tsx'
import { ownTicketsQuery } from '../own-tickets.ts'
import { TicketStatus } from '../ticket-status.tsx'
import classes from './search-own.module.css'

/** What fits so far, and the way to ask if it is none of these. */
export function FoundOwn({ typed }: { typed: string }) {
  const { t } = useTranslation('portal')
  const [words] = useDebouncedValue(typed, 150)
  const { data, error } = useInfiniteQuery({
    ...ownTicketsQuery({ filter: 'all', words, limit: 5 }),
    placeholderData: keepPreviousData,
  })
  const found = data?.pages[0]?.items
  if (!found) return error && <ProblemLine error={error} />
  return (
    <>
      <output className="unseen">{t('search.found', { count: found.length })}</output>
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
