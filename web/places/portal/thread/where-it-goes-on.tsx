import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import classes from './thread.module.css'

/** Ticket before and after this one, and where a joined one went. */
export function WhereItGoesOn() {
  const { t } = useTranslation('portal-ticket')
  const { ticket } = useOpenThread()
  const before = ticket.links.filter(({ kind }) => kind === 'follows')
  const after = ticket.links.filter(({ kind }) => kind === 'followed_by')
  const { mergedInto } = ticket
  if (!mergedInto && before.length === 0 && after.length === 0) return null
  return (
    <div className={classes.ways}>
      {mergedInto && <Way id={mergedInto.id} says={t('thread.joined', { number: mergedInto.number })} />}
      {after.map(({ ticketId, number }) => (
        <Way key={ticketId} id={ticketId} says={t('thread.goesOn', { number })} />
      ))}
      {before.map(({ ticketId, number }) => (
        <Way key={ticketId} id={ticketId} says={t('thread.follows', { number })} />
      ))}
    </div>
  )
}

function Way({ id, says }: { id: string; says: string }) {
  return (
    <Link to="/portal/t/$id" params={{ id }}>
      {says}
    </Link>
  )
}
