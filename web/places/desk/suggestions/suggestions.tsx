import { Button } from '@mantine/core'
import { IconListDetails, IconPencil } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketThread } from '#contracts/tickets.ts'
import { answered, stillAsked, useOnAsked } from './asked.ts'
import type { Asked } from './asked.ts'
import { DraftCard } from './draft-card.tsx'
import { SimilarTickets } from './similar-tickets.tsx'
import classes from './suggestions.module.css'
import { SummaryCard } from './summary-card.tsx'

/** What helps with this ticket: a draft of the reply, the thread in short, and how others were helped. */
export function Suggestions({ thread: { ticket, messages } }: { thread: TicketThread }) {
  const { t } = useTranslation('desk-suggestions')
  const [shown, setShown] = useState(() => whatShows(stillAsked()))
  const here = useRef<HTMLElement>(null)
  const look = () =>
    // Its column may be unfolding just now.
    requestAnimationFrame(() => {
      here.current?.focus()
      here.current?.scrollIntoView({ block: 'nearest' })
    })
  useOnAsked((asked) => {
    if (asked === 'reply') return
    answered()
    const next = whatShows(asked)
    setShown((before) => ({
      draft: before.draft || next.draft,
      summary: before.summary || next.summary,
    }))
    look()
  })
  const lookAtFirst = useEffectEvent(() => {
    if (stillAsked() === undefined || stillAsked() === 'reply') return
    answered()
    look()
  })
  useEffect(() => lookAtFirst(), [])

  return (
    <section ref={here} className={classes.suggestions} aria-label={t('suggestions')} tabIndex={-1}>
      <h3 className={classes.label}>{t('suggestions')}</h3>
      <div className={classes.buttons}>
        {ticket.abilities.reply && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={15} aria-hidden />}
            aria-expanded={shown.draft}
            onClick={() => setShown({ ...shown, draft: !shown.draft })}
          >
            {t('draft.verb')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconListDetails size={15} aria-hidden />}
          aria-expanded={shown.summary}
          onClick={() => setShown({ ...shown, summary: !shown.summary })}
        >
          {t('summary.verb')}
        </Button>
      </div>
      {shown.draft && ticket.abilities.reply && (
        <DraftCard ticketId={ticket.id} lastId={messages.at(-1)?.id} />
      )}
      {shown.summary && <SummaryCard ticket={ticket} lastId={messages.at(-1)?.id} />}
      <SimilarTickets ticket={ticket} />
    </section>
  )
}

const whatShows = (asked: Asked | undefined) => ({ draft: asked === 'draft', summary: asked === 'summary' })
