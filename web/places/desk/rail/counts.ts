import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { countTickets } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { useReader } from '../../../kit/reader.ts'

/** The server counts no further than this. */
export const MOST_COUNTED = 10_000
const MOST_AT_ONCE = 30
const RECOUNT_AFTER = 1500

/** How many tickets each query finds; what has no count yet is missing. */
export function useCounts(queries: readonly string[]): ReadonlyMap<string, number> {
  const { timeZone } = useReader()
  const { data } = useQuery({
    queryKey: ['tickets', 'counts', queries, timeZone],
    queryFn: ({ signal }) => count(queries, timeZone, signal),
    placeholderData: keepPreviousData,
    enabled: queries.length > 0,
  })
  return data ?? new Map<string, number>()
}

async function count(queries: readonly string[], timeZone: string | undefined, signal: AbortSignal) {
  const groups = Array.from({ length: Math.ceil(queries.length / MOST_AT_ONCE) }, (_, at) =>
    queries.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  )
  const counted = await Promise.all(
    groups.map(async (q) => {
      const { counts } = await call(countTickets, { query: { q, ...(timeZone && { timeZone }) }, signal })
      return q.map((query, at) => [query, counts[at] ?? 0] as const)
    }),
  )
  return new Map(counted.flat())
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Many events in a row cost one count, and a steady stream one every moment. */
export function recountSoon(client: QueryClient) {
  waiting ??= setTimeout(() => {
    waiting = undefined
    void client.invalidateQueries({ queryKey: ['tickets', 'counts'] })
  }, RECOUNT_AFTER)
}
