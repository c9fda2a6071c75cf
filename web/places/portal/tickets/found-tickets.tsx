import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { FoundWords } from '../found-words.tsx'
import type { Filter } from '../filters.ts'
import { ownTicketsQuery } from '../own-tickets.ts'
import { TicketCard } from '../ticket-card.tsx'
import cards from '../ticket-card.module.css'
import { useLastAnswers } from '../use-last-answers.ts'
import classes from './own-tickets-page.module.css'

export function FoundTickets({ filter, words }: { filter: Filter; words: string }) {
  const { t } = useTranslation('portal')
  const answers = useLastAnswers()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...ownTicketsQuery({ filter, words }),
    placeholderData: keepPreviousData,
  })
  const tickets = data?.pages.flatMap(({ items }) => items)
  if (!tickets && error) return <FailureState error={error} onTryAgain={() => void refetch()} />
  if (!tickets) return <Skeleton shape="card" times={4} />
  if (tickets.length === 0) {
    const kind = words === '' ? filter : 'words'
    return (
      <EmptyState
        icon={<IconMessages size={32} stroke={1.4} aria-hidden />}
        title={t(`nothing.${kind}`)}
        says={t(`nothingSays.${kind}`)}
      />
    )
  }
  return (
    <>
      <ul className={cards.cards}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard
              ticket={ticket}
              answer={answers.get(ticket.id)}
              found={ticket.found && <FoundWords text={ticket.found} />}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('showMore')}
        </Button>
      )}
    </>
  )
}
