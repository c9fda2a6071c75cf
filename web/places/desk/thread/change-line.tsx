import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#contracts/live.ts'
import { Moment } from '../../../kit/moment.tsx'
import classes from './change-line.module.css'
import { TicketNumber } from './ticket-number.tsx'
import { useQueues } from '../../../kit/vocabulary.ts'
import { ruleOfLine, useDoer } from './use-doer.ts'
import { useChangeWords } from './use-change-words.ts'
import { useStepWords } from './use-step-words.ts'

/** What was done, thin between what was said. */
export function ChangeLine({ line }: { line: HistoryLine }) {
  const { t } = useTranslation('desk-thread')
  const changes = useChangeWords(useQueues())(line)
  const step = useStepWords()(line)
  const doer = useDoer(ruleOfLine(line))
  if (changes.length === 0 && !step) return null
  // Why somebody was chosen is said behind who it is.
  const isReason = line.type === 'ticket.assigned'
  const said = step && (
    <>
      {step.says} {step.other && <TicketNumber number={step.other.number} />} ·{' '}
    </>
  )
  return (
    <li className={classes.line}>
      {!isReason && said}
      {changes.map(({ field, label, from, to }) => (
        <span key={field}>
          {label}: {from} <IconArrowNarrowRight size={13} aria-hidden />
          <span className="unseen">{t('becomes')}</span> <span className={classes.to}>{to}</span> ·{' '}
        </span>
      ))}
      {isReason && said}
      {line.actor?.name ?? doer} · <Moment at={line.at} />
    </li>
  )
}
