import { useTranslation } from 'react-i18next'
import type { HistoryLine } from '#contracts/live.ts'
import { Moment } from '../../../kit/moment.tsx'
import classes from './talk.module.css'
import { useHappened } from './use-happened.ts'

/** What was done, thin between what was said. */
export function HappenedLine({ line }: { line: HistoryLine }) {
  const { t } = useTranslation('portal-ticket')
  const sentences = useHappened()(line)
  if (sentences.length === 0) return null
  return (
    <li className={classes.happened}>
      {sentences.map((sentence, index) => (
        <span key={sentence}>
          {index === 0 && <span className="unseen">{t('thread.change')} </span>}
          {sentence}
        </span>
      ))}
      <Moment at={line.at} />
    </li>
  )
}
