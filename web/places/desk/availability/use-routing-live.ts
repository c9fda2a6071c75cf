import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useLive } from '../../../kit/live.ts'
import { queuesQuery, skillsQuery } from '../../../kit/vocabulary.ts'
import { routingQuery } from '../routing/routing-query.ts'
import { availabilityQuery } from './availability-query.ts'

const AFTER = 1500
let waiting: ReturnType<typeof setTimeout> | undefined

/** Many events in a row cost one look, and a steady stream one every moment. */
function lookSoon(client: QueryClient) {
  waiting ??= setTimeout(() => {
    waiting = undefined
    look(client)
  }, AFTER)
}

function look(client: QueryClient) {
  void client.invalidateQueries(availabilityQuery)
  void client.invalidateQueries(routingQuery)
}

/** Who is available and what waits, followed from where the snapshot stood. */
export function useRoutingLive(position: string | undefined) {
  const client = useQueryClient()
  function readKinds(types: readonly string[]) {
    if (types.includes('queue.saved')) void client.invalidateQueries(queuesQuery)
    if (types.includes('skill.saved')) void client.invalidateQueries(skillsQuery)
  }
  useLive('routing', position, {
    onEvents: (events) => {
      if (events.length > 0) lookSoon(client)
      readKinds(events.map(({ type }) => type))
    },
    onReset: () => {
      look(client)
      readKinds(['queue.saved', 'skill.saved'])
    },
  })
}
