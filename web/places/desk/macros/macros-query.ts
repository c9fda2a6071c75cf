import { queryOptions, useQuery } from '@tanstack/react-query'
import { listMacros } from '#contracts/macros.ts'
import type { Macro } from '#contracts/macros.ts'
import { call } from '../../../kit/api.ts'

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: ({ signal }) => call(listMacros, { signal }),
})

/** Those that are offered on a ticket: a component's own only there. */
export const offeredOn = (macros: readonly Macro[], componentId: string | null): Macro[] =>
  macros.filter(({ scope, componentId: of }) => scope !== 'component' || of === componentId)

export const useMacros = () => useQuery(macrosQuery).data?.items ?? []
