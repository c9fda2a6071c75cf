import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { listNotifications } from '#contracts/notifications.ts'
import { call } from '../api.ts'
import { useLive } from '../live.ts'
import { foldBell } from './fold-bell.ts'

export const bellQuery = queryOptions({
  queryKey: ['bell'],
  queryFn: ({ signal }) => call(listNotifications, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The bell, kept true by live events; stands once in a place, others read `bellQuery`. */
export function useLiveBell() {
  const client = useQueryClient()
  const query = useQuery(bellQuery)
  const { queryKey } = bellQuery
  const refetch = () => void client.invalidateQueries({ queryKey })
  useLive('me', query.data?.position, {
    onEvents: (events) => client.setQueryData(queryKey, (bell) => bell && events.reduce(foldBell, bell)),
    onReset: refetch,
    onRefused: refetch,
  })
  return query
}
