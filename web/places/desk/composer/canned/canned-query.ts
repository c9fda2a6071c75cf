import { queryOptions } from '@tanstack/react-query'
import { listCannedReplies } from '#contracts/canned-replies.ts'
import { call } from '../../../../kit/api.ts'

export const cannedQuery = queryOptions({
  queryKey: ['canned-replies'],
  queryFn: ({ signal }) => call(listCannedReplies, { signal }),
})
