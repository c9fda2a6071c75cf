import { queryOptions } from '@tanstack/react-query'
import { showReturnRules } from '#contracts/return-rules.ts'
import { call } from '../../../kit/api.ts'

export const returnRulesQuery = queryOptions({
  queryKey: ['admin', 'return-rules'],
  queryFn: ({ signal }) => call(showReturnRules, { signal }),
})
