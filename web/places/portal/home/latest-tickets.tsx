import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit/empty-state.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { ownTicketsQuery } from '../own-tickets.ts'
import { TicketCard } from '../ticket-card.tsx'
import cards from '../ticket-card.module.css'
import { useLastAnswers } from '../use-last-answers.ts'
import classes from './home.module.css'

const FEW = 5

export function LatestTickets() {
  const { t } = useTranslation('portal')
  const { data, error, refetch } = useInfiniteQuery(ownTicketsQuery({ filter: 'all', limit: FEW }))
  const answers = useLastAnswers()
  const page = data?.pages[0]
  return (
    <section className={classes.latest} aria-labelledby="latest">
      <div className={classes.latestHead}>
        <h2 id="latest">{t('latest')}</h2>
        {page && page.next !== null && (
          <Link to="/portal/tickets" search={{ show: 'all' }}>
            {t('showAll')}
          </Link>
        )}
      </div>
      {!page && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!page && !error && <Skeleton shape="card" times={3} />}
      {page?.items.length === 0 && <Nothing />}
      <ul className={cards.cards}>
        {page?.items.map((ticket) => (
          <li key={ticket.id}>
            <TicketCard ticket={ticket} answer={answers.get(ticket.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Nothing() {
  const { t } = useTranslation('portal')
  const first = (
    <Button component={Link} to="/portal/new">
      {t('newTicket')}
    </Button>
  )
  return (
    <EmptyState
      icon={<IconMessages size={32} stroke={1.4} aria-hidden />}
      title={t('noTickets')}
      says={t('noTicketsSays')}
      action={first}
    />
  )
}
