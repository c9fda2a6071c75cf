import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { DropZone } from '../../desk/thread/drop-zone.tsx'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import about from './about.module.css'
import { About } from './about.tsx'
import { Answer } from './answer.tsx'
import type { AnswerHandle } from './answer.tsx'
import { Head } from './head.tsx'
import { OwnReturns } from './own-returns.tsx'
import { RatingCard } from './rating-card.tsx'
import { Talk } from './talk.tsx'
import classes from './thread.module.css'
import { useWarnLeaving } from './use-warn-leaving.ts'
import { Verdict } from './verdict.tsx'
import { WhereItGoesOn } from './where-it-goes-on.tsx'

/** One own ticket: how it stands, what was said, and the place to answer. */
export function Thread({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('portal-ticket')
  const { ticket } = useOpenThread()
  const answer = useRef<AnswerHandle>(null)
  const [answered, setAnswered] = useState(0)
  useWarnLeaving(ticket.id)
  const isDone = ticket.status === 'resolved' || ticket.status === 'closed'
  const takesFiles = ticket.abilities.reply && ticket.status !== 'closed'
  return (
    <div className={classes.page} data-fills>
      <div className={classes.talk}>
        <DropZone isOpen={takesFiles} onDrop={(files) => answer.current?.attach(files)}>
          <Head />
          <OwnReturns />
          <WhereItGoesOn />
          <Talk others={others} answered={answered} />
          <Verdict />
          {isDone && <RatingCard />}
          {ticket.abilities.reply && <Answer ref={answer} onPosted={() => setAnswered(answered + 1)} />}
        </DropZone>
      </div>
      <aside className={about.beside} aria-labelledby="about">
        <h2 id="about">{t('about.title')}</h2>
        <About />
      </aside>
    </div>
  )
}
