import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listQueues } from '#contracts/queues.ts'
import type { Dimension } from '#contracts/reports.ts'
import type { Person } from '#contracts/values.ts'
import { call } from '../../../kit/api.ts'
import { useComponents, useStaff, useTypes, worded } from '../../../kit/vocabulary.ts'
import type { Priority } from '../../../kit/priority-bars.tsx'

const queuesQuery = {
  queryKey: ['queues'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(listQueues, { signal }),
}

/** How the values of each dimension are called, and which can be chosen. */
export function useNames(people: readonly Person[] = []) {
  const { t } = useTranslation('reports')
  const { t: common } = useTranslation()
  const [types, components, staff] = [useTypes(), useComponents(), useStaff()]
  const queues = useQuery(queuesQuery).data?.items ?? []
  const named = (items: readonly { id: string; name: { en: string; bg: string; ru: string } }[]) =>
    items.map(({ id, name }) => ({ value: id, label: worded(name) }))
  const choices: Record<Dimension, { value: string; label: string }[]> = {
    agent: staff.map(({ id, name }) => ({ value: id, label: name })),
    queue: named(queues),
    type: named(types),
    component: named(components),
    priority: [5, 4, 3, 2, 1].map((one) => ({
      value: String(one),
      label: common(`priority.p${one as Priority}`),
    })),
    channel: (['portal', 'chat'] as const).map((value) => ({ value, label: t(`channels.${value}`) })),
  }
  const known = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (dimension: Dimension, value: string | null) =>
    value === null
      ? t(`none.${dimension}`)
      : (choices[dimension].find((one) => one.value === value)?.label ?? known.get(value) ?? value)
  return { choices, nameOf }
}
