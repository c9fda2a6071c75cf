import { useTranslation } from 'react-i18next'
import type { Rule } from '#contracts/rules.ts'
import { conditionsIn } from './condition.ts'
import { textOf } from './part.ts'
import { useActionParts } from './use-action-parts.ts'
import { useConditionParts } from './use-condition-parts.ts'
import { useWhenParts } from './use-when-parts.ts'

const nothing = () => undefined

/** A rule as one sentence to read. */
export function useSentenceWords() {
  const { t } = useTranslation('admin-rules')
  const [whenParts, conditionParts, actionParts] = [useWhenParts(), useConditionParts(), useActionParts()]
  return ({ when, condition, actions }: Pick<Rule, 'when' | 'condition' | 'actions'>): string => {
    const begins = textOf(whenParts(when, nothing))
    const ifs = conditionsIn(condition).map((one) => textOf(conditionParts(one, nothing)))
    const does = actions.map((one) => textOf(actionParts(one, nothing)))
    const clauses = [begins, ...ifs.map((one) => `${t('if.and')} ${one}`)].join(', ')
    return `${clauses}, ${t('does.lead')} ${does.join(` ${t('does.and')} `)}.`
  }
}
