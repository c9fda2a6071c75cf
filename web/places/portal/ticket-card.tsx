import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { TicketRow } from '#contracts/tickets.ts'
import { RelativeTime } from '../../kit/relative-time.tsx'
import classes from './ticket-card.module.css'
import { TicketStatus } from './ticket-status.tsx'
import type { LastAnswer } from './use-last-answers.ts'

type Row = z.output<typeof TicketRow>

/** One own ticket in a list: what it is, how it stands, who answered when. */
export function TicketCard({ ticket, answer, found }: TicketCardProps) {
  const { t } = useTranslation('portal')
  const { id, number, title, status, activeAt, unread } = ticket
  return (
    <Link to="/portal/t/$id" params={{ id }} className={classes.card} data-unread={unread || undefined}>
      <span className={classes.title}>
        {title}
        {unread && <span className={classes.unread}>{t('unread')}</span>}
      </span>
      {found}
      <span className={classes.about}>
        <TicketStatus status={status} />
        <span className="figures">#{number}</span>
        <span>
          {answer ? t('answered', { name: answer.name }) : t('lastNews')}{' '}
          <RelativeTime at={answer?.at ?? activeAt} />
        </span>
      </span>
    </Link>
  )
}

type TicketCardProps = {
  ticket: Row
  answer: LastAnswer | undefined
  /** Where the words that were looked for stand. */
  found?: ReactNode
}
