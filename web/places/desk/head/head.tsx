import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { StatusBadge } from '../../../kit/status-badge.tsx'
import { MacroButton } from '../macros/macro-button.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import { BackToList } from './back-to-list.tsx'
import { Facts } from './facts.tsx'
import { HeadMenu } from './head-menu.tsx'
import classes from './head.module.css'
import { Moves } from './moves.tsx'
import { NumberButton } from './number-button.tsx'
import { OwnFields } from './own-fields.tsx'
import { Times } from './times.tsx'
import { Title } from './title.tsx'
import { Viewers } from './viewers.tsx'
import { Why } from './why.tsx'
import { useWindowTitle } from './use-window-title.ts'

/** What the ticket is, who has it, and what can be done with it now. */
export function Head({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const [isAsking, setAsking] = useState(false)
  useWindowTitle(`#${ticket.number} ${ticket.title}`)
  return (
    <header className={classes.head} aria-label={t('head')}>
      <div className={classes.row}>
        <BackToList />
        <NumberButton number={ticket.number} />
        <Title />
        <HeadMenu />
      </div>
      <Facts />
      {/* On a phone the facts are a line that scrolls, and this would be far behind. */}
      <p className={classes.why} data-own-line>
        <Why />
      </p>
      <Times />
      <OwnFields isAsking={isAsking} onClose={() => setAsking(false)} />
      <div className={classes.actions}>
        <StatusBadge status={ticket.status} />
        <Moves onMissing={() => setAsking(true)} />
        {ticket.abilities.note && <MacroButton />}
        <Viewers others={others} />
      </div>
    </header>
  )
}
