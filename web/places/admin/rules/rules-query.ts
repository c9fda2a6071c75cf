import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listRuleRuns, listRules } from '#contracts/rules.ts'
import { call } from '../../../kit/api.ts'

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => call(listRules, { signal }),
})

export const runsKey = ['rule-runs']
export const runsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...runsKey, id],
    queryFn: ({ pageParam, signal }) =>
      call(listRuleRuns, { params: { id }, query: pageParam === '' ? {} : { after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
