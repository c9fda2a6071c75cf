import { useTranslation } from 'react-i18next'
import { readField, setField } from '#contracts/query/edit.ts'
import { nameText } from '#contracts/query/print.ts'
import type { FieldTerm, Term } from '#contracts/query/terms.ts'
import { priorities, statuses } from '#contracts/tickets.ts'
import { useComponents, useQueues, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'

/** `value` as it is written in a query. */
export type Option = { value: string; label: string }
export type FilterField = FieldTerm['field']

/** What a filter offers in its list; what is written otherwise still works, as text. */
export const filterFields = [
  'status',
  'component',
  'priority',
  'queue',
  'type',
  'processor',
  'owner',
  'is',
  'has',
  'waiting',
  'due',
  'overdue',
  'escalated',
  'rating',
  'created',
  'updated',
  'resolved',
] as const satisfies readonly FilterField[]
export type Filter = (typeof filterFields)[number]

const days = ['today', 'yesterday', '7d', '30d', '90d'] as const
const waits = ['>1h', '>4h', '>1d', '>3d', '>7d'] as const
const dues = ['<2h', '<8h', '<1d', 'today', 'none'] as const
const rates = ['<=2', '1', '2', '3', '4', '5'] as const
const isA = ['open', 'unassigned', 'waiting', 'unread', 'merged'] as const

const yesNo = ['yes', 'no'] as const

export function useFilterOptions(): Record<Filter, Option[]> {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const named = useNamedOptions()
  const status = (value: (typeof statuses)[number]) => ({ value, label: common(`status.${value}`) })
  const date = days.map((value) => ({ value, label: t(`dates.${value}`) }))
  return {
    ...named,
    status: [{ value: 'open', label: t('is.open') }, ...statuses.map(status)],
    priority: [
      ...priorities.toReversed().map((one) => ({ value: String(one), label: common(`priority.p${one}`) })),
      { value: '>=4', label: t('priorityFrom', { priority: common('priority.p4') }) },
    ],
    is: isA.map((value) => ({ value, label: t(`is.${value}`) })),
    has: [{ value: 'file', label: t('hasFile') }],
    waiting: waits.map((value) => ({ value, label: t(`waitsFor.${value.slice(1) as '1h'}`) })),
    due: dues.map((value) => ({
      value,
      label: t(`dueIn.${value === 'today' || value === 'none' ? value : (value.slice(1) as '2h')}`),
    })),
    overdue: yesNo.map((value) => ({ value, label: t(`overdueIs.${value}`) })),
    escalated: yesNo.map((value) => ({ value, label: t(`escalatedIs.${value}`) })),
    rating: rates.map((value) => ({
      value,
      label: t(value === '<=2' ? 'rated.low' : 'rated.stars', { count: Number(value) }),
    })),
    created: date,
    updated: date,
    resolved: date,
  }
}

function useNamedOptions() {
  const { t } = useTranslation('desk-list')
  const types = useTypes()
  const components = useComponents()
  const queues = useQueues()
  const staff = useStaff()
  const none = { value: 'none', label: t('none') }
  const people = [
    { value: 'me', label: t('me') },
    none,
    ...staff.map(({ id, name }) => ({
      // Two people of one name are told apart by their ids.
      value: nameText('processor', staff.filter((one) => one.name === name).length > 1 ? id : name),
      label: name,
    })),
  ]
  const keyed = ({ key, name }: { key: string; name: Parameters<typeof worded>[0] }) => ({
    value: key,
    label: worded(name),
  })
  return {
    type: types.map(keyed),
    component: [{ value: 'none', label: t('noComponent') }, ...components.map(keyed)],
    queue: [
      { value: 'mine', label: t('myQueues') },
      { value: 'none', label: t('noQueue') },
      ...queues.map(keyed),
    ],
    processor: people,
    owner: people,
  }
}

/** A value in the one form in which it is printed, so that it can be compared. */
export const asPrinted = (field: FilterField, value: string): string =>
  readField(setField([], field, [value]), field)[0] ?? value

/** What a ticket is or has: each holds for itself, and its words need no name of a field before them. */
export const isTrait = (field: string | undefined): boolean =>
  field === 'is' || field === 'has' || field === 'overdue' || field === 'escalated'

export const isFilter = (field: string): field is Filter =>
  (filterFields as readonly string[]).includes(field)

/** The terms of one field are chips that can be opened; more than one of them hold together and stay apart. */
export const termsOf = (terms: readonly Term[], field: FilterField): FieldTerm[] =>
  terms.filter((term): term is FieldTerm => term.kind !== 'sort' && 'field' in term && term.field === field)
