import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listTickets } from '#contracts/ticket-lists.ts'
import { openStatuses } from '#contracts/tickets.ts'
import type { Ticket, TicketRow } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ProblemLine } from '../../../kit/problem-line.tsx'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import classes from './person.module.css'
import { sameList } from '../thread/same-list.ts'

const isOpen = ({ status }: TicketRow) => (openStatuses as readonly string[]).includes(status)

/** The contact's other work: what is open, then what was last. Asked anew when the open ticket changes. */
export function TicketsOf({ contactId, current }: { contactId: string; current: Ticket }) {
  const { t } = useTranslation('desk-thread')
  const { data, error } = useQuery({
    queryKey: ['tickets-of', contactId, current.version],
    queryFn: ({ signal }) =>
      call(listTickets, { query: { q: `contact:${contactId} sort:updated-desc`, limit: 30 }, signal }),
    placeholderData: (before) => before,
  })
  if (error) return <ProblemLine error={error} />
  if (!data) return <Skeleton shape="rows" times={2} />
  const open = data.items.filter(isOpen)
  const last = data.items.filter((ticket) => !isOpen(ticket)).slice(0, 8)
  return (
    <>
      <Group label={t('person.open')} tickets={open} currentId={current.id} nothing={t('person.noneOpen')} />
      {last.length > 0 && <Group label={t('person.last')} tickets={last} currentId={current.id} />}
    </>
  )
}

function Group({ label, tickets, currentId, nothing }: GroupProps) {
  return (
    <>
      <h3 className={classes.label}>
        {label} <span className="figures">{tickets.length}</span>
      </h3>
      {tickets.length === 0 && <p className={classes.nothing}>{nothing}</p>}
      <ul className={classes.list}>
        {tickets.map(({ id, number, title, status, activeAt }) => (
          <li key={id}>
            <Link
              to="/desk/t/$number"
              params={{ number }}
              search={sameList}
              className={classes.ticket}
              data-current={id === currentId || undefined}
            >
              <span className={classes.ticketTitle}>{title}</span>
              <span className={classes.ticketAbout}>
                #{number} <StatusBadge status={status} /> <RelativeTime at={activeAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

type GroupProps = { label: string; tickets: TicketRow[]; currentId: string; nothing?: string }
