import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../kit/avatar.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { AboutChat } from '../chats/about-chat.tsx'
import { threadQuery } from '../thread/use-thread.ts'
import { Identities } from './identities.tsx'
import { LocalTime } from './local-time.tsx'
import { NewTicketButton } from './new-ticket-button.tsx'
import classes from './person.module.css'
import { TicketsOf } from './tickets-of.tsx'

const Suggestions = lazy(() =>
  import('../suggestions/suggestions.tsx').then(({ Suggestions }) => ({ default: Suggestions })),
)

/** Who asks: what is known of him, how to reach him, and what else he came with. */
export function PersonPanel({ number }: { number: string }) {
  const { t } = useTranslation('desk-thread')
  // The thread's page fetches and keeps it; here it is only looked at.
  const { data: thread, isError } = useQuery({ ...threadQuery(number), enabled: false })
  if (!thread) return isError ? null : <Skeleton shape="card" times={2} />
  const { contact, ticket } = thread
  return (
    <div className={classes.panel}>
      <header className={classes.head}>
        <Avatar name={contact.name} of={contact.id} size={36} />
        <div>
          <h2 className={classes.name}>{contact.name}</h2>
          <LocalTime place={contact.place} timeZone={contact.timeZone} locale={contact.locale} />
        </div>
      </header>
      <Identities emails={contact.emails} phones={contact.phones} />
      {ticket.channel === 'chat' && <AboutChat ticketId={ticket.id} />}
      <NewTicketButton key={contact.id} contact={contact} />
      <section className={classes.tickets} aria-label={t('person.tickets')}>
        <TicketsOf contactId={contact.id} current={ticket} />
      </section>
      <Suspense>
        <Suggestions key={ticket.id} thread={thread} />
      </Suspense>
    </div>
  )
}
