import { queryOptions } from '@tanstack/react-query'
import { showRouting } from '#contracts/routing.ts'
import { call } from '../../../kit/api.ts'

/** Queues and agents as they are now; fetched anew when the topic `routing` tells that something has changed. */
export const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => call(showRouting, { signal }),
})
