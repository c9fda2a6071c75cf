import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Action, Step } from '#contracts/actions.ts'
import { useStaff, useQueues } from '../../../kit/vocabulary.ts'
import { useActionWords } from '../../kept/actions/use-action-words.ts'
import { useChangeWords } from '../thread/use-change-words.ts'
import classes from './macros.module.css'

/** What comes of a macro on the open ticket, action by action. */
export function Steps({ actions, steps }: { actions: readonly Action[]; steps: readonly Step[] }) {
  const { t } = useTranslation('macros')
  const { t: thread } = useTranslation('desk-thread')
  const words = useActionWords()
  const changeWords = useChangeWords(useQueues())
  const people = useStaff()
  return (
    <ol className={classes.steps}>
      {steps.map(({ changes, text, locale }, at) => {
        const action = actions[at]
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the actions are in their order and nothing else
          <li key={at}>
            {(text !== null || changes.length === 0) && (
              <span className={classes.what}>{action && words(action)}</span>
            )}
            {text !== null && (
              <p
                className={classes.text}
                lang={locale ?? undefined}
                data-note={action?.do === 'note' || undefined}
              >
                {text}
              </p>
            )}
            {changeWords({ data: { changes }, people }).map(({ field, label, from, to }) => (
              <span key={field} className={classes.change}>
                {label}: {from} <IconArrowNarrowRight size={13} aria-hidden />
                <span className="unseen">{thread('becomes')}</span> <b>{to}</b>
              </span>
            ))}
            {text === null && changes.length === 0 && <span className={classes.change}>{t('same')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
