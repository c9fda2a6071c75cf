import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '#contracts/live.ts'
import { useLive } from '../../../kit/live.ts'
import { queuesQuery } from '../../../kit/vocabulary.ts'
import { availabilityQuery } from './availability-query.ts'

/** What each screen of routing shows is kept under this key, and fetched anew when something has changed. */
export const routingKey = ['routing'] as const

const AFTER = 800
let waiting: ReturnType<typeof setTimeout> | undefined

/** Many events in a row cost one look, and a steady stream one every moment. */
function lookSoon(client: QueryClient) {
  waiting ??= setTimeout(() => {
    waiting = undefined
    void client.invalidateQueries(availabilityQuery)
    void client.invalidateQueries({ queryKey: routingKey })
  }, AFTER)
}

/** Who is available and what waits, followed from where the snapshot stood. */
export function useRoutingLive(position: string | undefined) {
  const client = useQueryClient()
  const hear = (events: LiveEvent[]) => {
    if (events.length > 0) lookSoon(client)
    if (events.some(({ type }) => type === 'queue.saved')) void client.invalidateQueries(queuesQuery)
  }
  useLive('routing', position, {
    onEvents: hear,
    onReset: () => {
      void client.invalidateQueries(availabilityQuery)
      void client.invalidateQueries({ queryKey: routingKey })
      void client.invalidateQueries(queuesQuery)
    },
  })
}
