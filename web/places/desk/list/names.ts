import { useMemo } from 'react'
import { foldName } from '#contracts/query/names.ts'
import type { Names } from '#contracts/query/names.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import { useComponents, useQueues, useStaff, useTypes } from '../../../kit/vocabulary.ts'

/** What names in a query mean, as far as this screen knows: keys and names in every language. */
export function useNames(): Names {
  const types = useTypes()
  const components = useComponents()
  const queues = useQueues()
  const staff = useStaff()
  return useMemo(
    () => ({
      types: collect(types.flatMap(worded)),
      components: collect(components.flatMap(worded)),
      queues: collect(queues.flatMap(worded)),
      people: collect(staff.map(({ id, name }) => [name, id])),
    }),
    [types, components, queues, staff],
  )
}

type Worded = { id: string; key: string; name: Localized }

const worded = ({ id, key, name }: Worded) =>
  [...new Set([key, ...Object.values(name)].map(foldName))].map((word): [string, string] => [word, id])

function collect(named: [string, string][]) {
  const ids = new Map<string, string[]>()
  for (const [name, id] of named) ids.set(foldName(name), [...(ids.get(foldName(name)) ?? []), id])
  return ids
}
