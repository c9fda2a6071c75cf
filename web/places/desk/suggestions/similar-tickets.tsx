import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { similarTickets } from '#contracts/answers.ts'
import type { Ticket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { sameList } from '../thread/same-list.ts'
import classes from './suggestions.module.css'
import { takeIntoReply } from './take-into-reply.ts'

/** How others were helped who asked the like; the answer goes into the reply with one click, to be looked over. */
export function SimilarTickets({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('desk-suggestions')
  const { data } = useQuery({
    queryKey: ['similar-tickets', ticket.id, ticket.componentId],
    queryFn: ({ signal }) => call(similarTickets, { params: { id: ticket.id }, signal }),
    staleTime: 5 * 60_000,
  })
  if (!data) return null
  if (data.items.length === 0) return <p className={classes.source}>{t('similar.none')}</p>
  return (
    <>
      <h4 className={classes.title}>{t('similar.label')}</h4>
      <ul className={classes.list}>
        {data.items.map(({ id, number, title, answer }) => (
          <li key={id} className={classes.similar}>
            <Link to="/desk/t/$number" params={{ number }} search={sameList} className={classes.ticket}>
              <span className={classes.ticketTitle}>{title}</span>
              <span className={classes.answer}>{answer}</span>
            </Link>
            {ticket.abilities.reply && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('similar.takeOf', { number })}
                onClick={() => takeIntoReply(ticket.id, answer)}
              >
                {t('similar.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
