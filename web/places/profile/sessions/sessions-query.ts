import { queryOptions } from '@tanstack/react-query'
import { listSessions } from '#contracts/profile.ts'
import { call } from '../../../kit/api.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call(listSessions, { signal }),
  refetchOnMount: 'always',
  refetchOnWindowFocus: 'always',
})
