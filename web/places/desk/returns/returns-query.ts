import { infiniteQueryOptions } from '@tanstack/react-query'
import { listReturns } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import type { ReturnsSearch } from './returns-search.ts'

export const returnsKey = ['returns', 'list'] as const

export const returnsQuery = (search: ReturnsSearch) =>
  infiniteQueryOptions({
    queryKey: [...returnsKey, search],
    queryFn: ({ pageParam: after, signal }) =>
      call(listReturns, { query: { ...search, ...(after && { after }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnMount: 'always',
  })
