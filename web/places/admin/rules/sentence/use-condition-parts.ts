import { useTranslation } from 'react-i18next'
import { priorities, statuses } from '#contracts/tickets.ts'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../../kit/vocabulary.ts'
import { conditionFields, newCondition, traits } from './condition.ts'
import type { Comparing, Condition, ConditionField, ListField } from './condition.ts'
import { words, type Option, type Part } from './part.ts'

type Put = (condition: Condition) => void

const lengths = ['1h', '4h', '1d', '3d', '7d'] as const
const LONGEST_WORDS = 200

/** "the priority is at least High", with what can be chosen in it. */
export function useConditionParts() {
  const { t } = useTranslation('admin-rules')
  const { t: list } = useTranslation('desk-list')
  const options = useValueOptions()

  const choice = (
    label: string,
    value: string,
    options: readonly Option[],
    onPick: (value: string) => void,
  ): Part => ({
    kind: 'choice',
    label,
    value,
    options,
    onPick,
  })
  const fields = conditionFields.map((value) => ({ value, label: t(`if.field.${value}`) }))
  const ops = (names: readonly Comparing[], way: 'list' | 'trait' | 'words') =>
    names.map((value) => ({ value, label: t(`if.op.${way}.${value as 'is'}`) }))

  /** One after the other, with "or" between. */
  function valuesOf(condition: Condition, known: readonly Option[], put: Put): Part[] {
    const { values } = condition
    const all = values.length > 1 ? [...known, { value: DROP, label: t('if.drop') }] : known
    return values.flatMap((value, at) => [
      ...(at > 0 ? [words(t('if.or'))] : []),
      choice(t('if.value', { number: at + 1 }), value, withKept(all, value), (picked) =>
        put({ ...condition, values: picked === DROP ? values.toSpliced(at, 1) : values.with(at, picked) }),
      ),
    ])
  }

  function more(condition: Condition, put: Put): Part[] {
    const { field, op, values } = condition
    const [value = ''] = values
    const opBlank = (offered: Option[]) =>
      choice(t('if.opLabel'), op, offered, (picked) =>
        put(reduced({ ...condition, op: picked as Comparing })),
      )
    const text = (limit: number): Part => ({
      kind: 'text',
      label: t(`if.field.${field}`),
      value,
      limit,
      onPick: (typed) => put({ ...condition, values: [typed] }),
    })
    if (field === 'written') return [text(1000)]
    if (field === 'words') return [opBlank(ops(['is', 'not'], 'words')), text(LONGEST_WORDS)]
    if (field === 'waited') {
      const spans = lengths.map((one) => ({ value: one, label: list(`waitsFor.${one}`) }))
      return valuesOf(condition, spans, put)
    }
    if (field === 'trait') {
      const known = traits.map((one) => ({ value: one, label: t(`if.trait.${one}`) }))
      return [opBlank(ops(['is', 'not'], 'trait')), ...valuesOf(condition, known, put)]
    }
    const comparing: Comparing[] = field === 'priority' ? ['is', 'not', 'least', 'most'] : ['is', 'not']
    return [opBlank(ops(comparing, 'list')), ...valuesOf(condition, options[field], put)]
  }

  return (condition: Condition, put: Put): Part[] => [
    choice(t('if.label'), condition.field, fields, (field) => put(newCondition[field as ConditionField]())),
    ...more(condition, put),
  ]
}

const DROP = '\u0000'

/** A comparison has one value. */
const reduced = (condition: Condition): Condition =>
  condition.op === 'least' || condition.op === 'most'
    ? { ...condition, values: condition.values.slice(0, 1) }
    : condition

/** What is written there and nobody offers any more still stands there. */
const withKept = (options: readonly Option[], value: string): readonly Option[] =>
  options.some((option) => option.value === value)
    ? options
    : [...options, { value, label: value === '' ? '…' : value }]

/** The values of each field, each as it is written in a query. */
function useValueOptions(): Record<ListField, Option[]> {
  const { t } = useTranslation('admin-rules')
  const { t: common } = useTranslation()
  const { t: list } = useTranslation('desk-list')
  const [types, components, queues, staff] = [useTypes(), useComponents(), useQueues(), useStaff()]
  const choose = { value: '', label: t('choose') }
  const keyed = ({ key, name }: { key: string; name: Parameters<typeof worded>[0] }) => ({
    value: key,
    label: worded(name),
  })
  const people = [
    choose,
    { value: 'none', label: list('none') },
    ...staff.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return {
    status: [
      { value: 'open', label: list('is.open') },
      ...statuses.map((value) => ({ value, label: common(`status.${value}`) })),
    ],
    priority: priorities
      .toReversed()
      .map((one) => ({ value: String(one), label: common(`priority.p${one}`) })),
    type: [choose, ...types.map(keyed)],
    component: [choose, { value: 'none', label: list('noComponent') }, ...components.map(keyed)],
    queue: [choose, { value: 'none', label: list('noQueue') }, ...queues.map(keyed)],
    processor: people,
    owner: people,
  }
}
