import { queryOptions } from '@tanstack/react-query'
import { showSatisfactionRules } from '#contracts/satisfaction.ts'
import { call } from '../../../kit/api.ts'

export const rulesQuery = queryOptions({
  queryKey: ['satisfaction-rules'],
  queryFn: ({ signal }) => call(showSatisfactionRules, { signal }),
})
