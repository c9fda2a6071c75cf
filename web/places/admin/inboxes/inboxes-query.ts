import { queryOptions } from '@tanstack/react-query'
import { listInboxes } from '#contracts/inboxes.ts'
import { call } from '../../../kit/api.ts'

export const inboxesQuery = queryOptions({
  queryKey: ['inboxes'],
  queryFn: ({ signal }) => call(listInboxes, { signal }),
})
