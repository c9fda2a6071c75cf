import { useTranslation } from 'react-i18next'
import { comparisons } from '#contracts/flow-graph.ts'
import type { FlowNode } from '#contracts/flow-graph.ts'
import { locales } from '#contracts/roles.ts'
import { words, type Option, type Part } from '../../rules/sentence/part.ts'

type Test = Extract<FlowNode, { kind: 'condition' }>['test']
type Named = Extract<Test, { how: unknown }>
const subjects = ['open', 'signed_in', 'language', 'answer', 'attribute'] as const

type Asking = {
  names: readonly string[]
  /** The answer to buttons is the key of the pressed one, which nobody should have to type. */
  buttonsOf: (name: string) => readonly Option[]
  change: (test: Test) => void
}

/** "If [the answer] [order] [is at least] [5]": the condition as pieces of a sentence. */
export function useConditionParts() {
  const { t } = useTranslation(['admin-flows', 'common'])
  return (test: Test, { names, buttonsOf, change }: Asking): Part[] => {
    const subject: Part = {
      kind: 'choice',
      label: t('test.of'),
      value: test.of,
      options: subjects.map((value) => ({ value, label: t(`test.${value}`) })),
      onPick: (of) => change(begun(of as Test['of'], names)),
    }
    if (test.of === 'open' || test.of === 'signed_in') return [words(t('test.if')), subject]
    if (test.of === 'language') {
      const options = [...new Set([...locales, test.value])].map((value) => ({
        value,
        label: languageName(value),
      }))
      const pick = (value: string) => change({ of: 'language', value })
      return [
        words(t('test.if')),
        subject,
        { kind: 'choice', label: t('test.value'), value: test.value, options, onPick: pick },
      ]
    }
    const how: Part = {
      kind: 'choice',
      label: t('test.how'),
      value: test.how,
      options: comparisons.map((value) => ({ value, label: t(`how.${value}`) })),
      onPick: (picked) => change({ ...test, how: picked as typeof test.how }),
    }
    const pressed = test.of === 'answer' ? buttonsOf(test.name) : []
    const pick = (text: string) => change({ ...test, value: text })
    const value: Part =
      pressed.length > 0
        ? { kind: 'choice', label: t('test.value'), value: test.value, options: pressed, onPick: pick }
        : { kind: 'text', label: t('test.value'), value: test.value, limit: 200, onPick: pick }
    const isBare = test.how === 'is_set' || test.how === 'is_not_set'
    return [words(t('test.if')), subject, named(test, names, change), how, ...(isBare ? [] : [value])]

    function named(of: Named, known: readonly string[], then: (test: Test) => void): Part {
      const onPick = (name: string) => then({ ...of, name, value: buttonsOf(name)[0]?.value ?? '' })
      if (of.of === 'attribute')
        return { kind: 'text', label: t('test.name'), value: of.name, limit: 40, onPick }
      const options = [...new Set([...known, of.name])].map((name) => ({ value: name, label: name }))
      return { kind: 'choice', label: t('test.name'), value: of.name, options, onPick }
    }
  }
}

function begun(of: Test['of'], names: readonly string[]): Test {
  if (of === 'open' || of === 'signed_in') return { of }
  if (of === 'language') return { of, value: 'en' }
  return { of, name: of === 'answer' ? (names[0] ?? 'answer') : 'topic', how: 'is', value: '' }
}

/** Named in the language itself, as in every menu of languages. */
export const languageName = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
