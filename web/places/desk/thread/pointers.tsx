import { Button } from '@mantine/core'
import { IconGitMerge, IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { undoSplit, unlinkTicket, unmergeTicket } from '#contracts/ticket-joins.ts'
import type { TicketLink } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import { useCommands } from '../head/use-commands.ts'
import classes from './bar.module.css'
import { useOpenThread } from './open-thread.ts'
import { TicketNumber } from './ticket-number.tsx'

/** Where this ticket went, what came into it, and which others it belongs to; each can be undone here. */
export function Pointers() {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { run } = useCommands()
  const unmerge = (id: string) => void run(() => call(unmergeTicket, { params: { id }, body: {} }))
  const { mergedInto, mergedFrom } = ticket
  // A split that was undone is both: merged back, and still linked.
  const links = ticket.links.filter(({ ticketId }) => mergedFrom.every(({ id }) => id !== ticketId))
  return (
    <div className={classes.pointers}>
      {mergedInto && (
        <section className={classes.bar} aria-label={t('merge.title')}>
          <IconGitMerge size={16} aria-hidden />
          <p>
            {t('merge.went')} <TicketNumber number={mergedInto.number} />
          </p>
          <Button size="compact-sm" variant="default" onClick={() => unmerge(ticket.id)}>
            {t('undo')}
          </Button>
        </section>
      )}
      {mergedFrom.map(({ id, number, title }) => (
        <section key={id} className={classes.bar} data-tone="plain" aria-label={t('merge.title')}>
          <IconGitMerge size={16} aria-hidden />
          <p>
            {t('merge.came')} <TicketNumber number={number} /> {title}
          </p>
          <Button size="compact-sm" variant="subtle" onClick={() => unmerge(id)}>
            {t('undo')}
          </Button>
        </section>
      ))}
      {links.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
    </div>
  )
}

/** Which links a person may take away; a follow-up stays one. */
const undoable = ['relates', 'parent', 'child', 'split_from']

function LinkLine({ link }: { link: TicketLink }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { run } = useCommands()
  const { id, kind, number, title, status } = link
  const undo = () =>
    run(() =>
      kind === 'split_from'
        ? call(undoSplit, { params: { id: ticket.id }, body: {} })
        : call(unlinkTicket, { params: { id: ticket.id, linkId: id } }),
    )
  return (
    <section className={classes.bar} data-tone="plain" aria-label={t('link.title')}>
      <IconLink size={16} aria-hidden />
      <p>
        {t(`link.kinds.${kind}`)} <TicketNumber number={number} /> {title} <StatusBadge status={status} />
      </p>
      {ticket.abilities.link && undoable.includes(kind) && (
        <Button size="compact-sm" variant="subtle" onClick={() => void undo()}>
          {t(kind === 'split_from' ? 'undo' : 'link.takeAway')}
        </Button>
      )}
    </section>
  )
}
