import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MOST_ACTIONS } from '#contracts/actions.ts'
import { isClock, isInWorkingTime } from '#contracts/rule-when.ts'
import type { RuleDraft } from '../draft.ts'
import { Clause } from './clause.tsx'
import { isWhole, newCondition } from './condition.ts'
import { isWholeAction, newRuleAction } from './new-action.ts'
import classes from './sentence.module.css'
import { useActionParts } from './use-action-parts.ts'
import { useConditionParts } from './use-condition-parts.ts'
import { useWhenParts } from './use-when-parts.ts'

/** The rule as a sentence, every blank of which is a control in its place. */
export function Sentence({ draft, change, isTried, errorAt }: SentenceProps) {
  const { t } = useTranslation('admin-rules')
  const { t: common } = useTranslation()
  const [whenParts, conditionParts, actionParts] = [useWhenParts(), useConditionParts(), useActionParts()]
  const { when, conditions, actions } = draft
  const label = (clause: string) => t('takeOut', { clause })
  const missing = (isFilled: boolean) => (isTried && !isFilled ? common('fillIn') : undefined)
  return (
    <ul className={classes.sentence} aria-label={t('sentence')}>
      <Clause
        name="when"
        parts={whenParts(when, (next) => change({ when: next }))}
        problem={errorAt('when.amount') ?? errorAt('when')}
        isMarked={isTried}
      />
      {isClock(when) && isInWorkingTime(when) && <li className={classes.help}>{t('when.workingHelp')}</li>}
      {conditions.map((condition, at) => (
        <Clause
          // oxlint-disable-next-line react/no-array-index-key -- all of it stands in the controls
          key={at}
          lead={t('if.and')}
          name="condition"
          parts={conditionParts(condition, (next) => change({ conditions: conditions.with(at, next) }))}
          problem={
            missing(isWhole(condition)) ?? (at === conditions.length - 1 ? errorAt('condition') : undefined)
          }
          isMarked={isTried}
          remove={{ label, run: () => change({ conditions: conditions.toSpliced(at, 1) }) }}
        >
          {mayHaveMore(condition) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('if.addValue')}
              title={t('if.addValue')}
              onClick={() =>
                change({
                  conditions: conditions.with(at, { ...condition, values: [...condition.values, ''] }),
                })
              }
            >
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          )}
        </Clause>
      ))}
      <li className={classes.add}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => change({ conditions: [...conditions, newCondition.priority()] })}
        >
          {t('if.add')}
        </Button>
      </li>
      {actions.map((action, at) => (
        <Clause
          // oxlint-disable-next-line react/no-array-index-key -- all of it stands in the controls
          key={at}
          lead={t(at === 0 ? 'does.lead' : 'does.and')}
          name={`actions.${at}`}
          parts={actionParts(action, (next) => change({ actions: actions.with(at, next) }))}
          problem={errorAt(`actions.${at}`) ?? missing(isWholeAction(action))}
          isMarked={isTried}
          {...(actions.length > 1 && {
            remove: { label, run: () => change({ actions: actions.toSpliced(at, 1) }) },
          })}
        />
      ))}
      <li className={classes.add}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={actions.length >= MOST_ACTIONS}
          onClick={() => change({ actions: [...actions, newRuleAction.tell()] })}
        >
          {t('does.add')}
        </Button>
      </li>
    </ul>
  )
}

/** "New or in process": where one of several will do. */
const mayHaveMore = ({ field, op, values }: RuleDraft['conditions'][number]) =>
  !['trait', 'waited', 'words', 'written'].includes(field) &&
  (op === 'is' || op === 'not') &&
  values.every((value) => value !== '')

type SentenceProps = {
  draft: RuleDraft
  change: (part: Partial<RuleDraft>) => void
  isTried: boolean
  errorAt: (name: string) => string | undefined
}
