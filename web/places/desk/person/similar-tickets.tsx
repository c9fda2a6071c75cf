import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { similarTickets, type SimilarTicket } from '#contracts/answers.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { draftOf, keepDraft } from '../composer/drafts.ts'
import { sameList } from '../thread/same-list.ts'
import classes from './person.module.css'

/** How others were helped who asked the like; the answer goes into the reply with one click, to be looked over. */
export function SimilarTickets({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('desk-thread')
  const { data } = useQuery({
    queryKey: ['similar-tickets', ticket.id, ticket.componentId],
    queryFn: ({ signal }) => call(similarTickets, { params: { id: ticket.id }, signal }),
    staleTime: 5 * 60_000,
  })
  if (!data || data.items.length === 0) return null
  return (
    <section className={classes.tickets} aria-label={t('person.similar')}>
      <h3 className={classes.label}>{t('person.similar')}</h3>
      <ul className={classes.list}>
        {data.items.map((similar) => (
          <li key={similar.id} className={classes.similar}>
            <Link
              to="/desk/t/$number"
              params={{ number: similar.number }}
              search={sameList}
              className={classes.ticket}
            >
              <span className={classes.ticketTitle}>{similar.title}</span>
              <span className={classes.answer}>{similar.answer}</span>
            </Link>
            {ticket.abilities.reply && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('person.takeAnswerOf', { number: similar.number })}
                onClick={() => takeAnswer(ticket.id, similar)}
              >
                {t('person.takeAnswer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Behind what is written already. */
function takeAnswer(ticketId: string, { answer }: SimilarTicket) {
  const written = draftOf(ticketId, 'reply').trimEnd()
  keepDraft(ticketId, 'reply', written === '' ? answer : `${written}\n\n${answer}`)
}
