import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listImportRows, listOrderImports, showOrderImport } from '#contracts/order-imports.ts'
import { call } from '../../../kit/api.ts'

/** Above the list, each single one and its rows: told anew with every step that an import takes. */
export const importsKey = ['admin', 'order-imports'] as const

export const importsQuery = queryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ signal }) => call(listOrderImports, { signal }),
  refetchOnMount: 'always',
})
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, 'one', id],
    queryFn: ({ signal }) => call(showOrderImport, { params: { id }, signal }),
    refetchOnMount: 'always',
  })
export const importRowsQuery = (id: string, which: 'problems' | 'fits') =>
  infiniteQueryOptions({
    queryKey: [...importsKey, 'rows', id, which],
    queryFn: ({ pageParam: after, signal }) =>
      call(listImportRows, { params: { id }, query: { which, after }, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
