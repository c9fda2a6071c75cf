import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#contracts/live.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { TicketNumber } from '../thread/ticket-number.tsx'
import { useQueues } from '../../../kit/vocabulary.ts'
import { ruleOfLine, useDoer } from '../thread/use-doer.ts'
import { useChangeWords } from '../thread/use-change-words.ts'
import { useStepWords } from '../thread/use-step-words.ts'
import classes from './history.module.css'

export function HistoryEntry({ line }: { line: HistoryLine }) {
  const { t } = useTranslation('desk-thread')
  const changes = useChangeWords(useQueues())(line)
  const step = useStepWords()(line)
  const doer = useDoer(ruleOfLine(line))
  const name = line.actor?.name ?? doer
  return (
    <li className={classes.entry}>
      <Avatar name={name} of={line.actor?.id ?? name} size={24} />
      <div>
        <p className={classes.who}>
          <b>{name}</b> <Moment at={line.at} withDay />
        </p>
        {step && (
          <p>
            {step.says} {step.other && <TicketNumber number={step.other.number} />}
          </p>
        )}
        {changes.length > 0 && (
          <dl className={classes.changes}>
            {changes.map(({ field, label, from, to }) => (
              <div key={field} className={classes.change}>
                <dt>{label}</dt>
                <dd>
                  <del>{from}</del>
                  <IconArrowNarrowRight size={14} aria-hidden />
                  <span className="unseen">{t('becomes')}</span>
                  <ins>{to}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}
