import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { countTickets } from '#contracts/ticket-lists.ts'
import { call } from '../../../kit/api.ts'
import { Problem } from '../../../kit/problem.ts'
import { useReader } from '../../../kit/reader.ts'

/** The server counts no further than this. */
export const MOST_COUNTED = 10_000
const MOST_AT_ONCE = 30
const RECOUNT_AFTER = 1500

type Counts = ReadonlyMap<string, number>
type Asked = { timeZone: string | undefined; signal: AbortSignal }

/** How many tickets each query finds; what has no count yet, or cannot be asked any more, is missing. */
export function useCounts(queries: readonly string[]): Counts {
  const { timeZone } = useReader()
  const { data } = useQuery({
    queryKey: ['tickets', 'counts', queries, timeZone],
    queryFn: ({ signal }) => countAll(queries, { timeZone, signal }),
    placeholderData: keepPreviousData,
    enabled: queries.length > 0,
  })
  return data ?? noCounts
}
const noCounts: Counts = new Map()

async function countAll(queries: readonly string[], asked: Asked): Promise<Counts> {
  const groups = Array.from({ length: Math.ceil(queries.length / MOST_AT_ONCE) }, (_, at) =>
    queries.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE),
  )
  const counted = await Promise.all(groups.map((group) => countEach(group, asked)))
  return new Map(counted.flat())
}

/** One view that names somebody who has left is refused; the others shall have their counts all the same. */
async function countEach(queries: string[], asked: Asked): Promise<[string, number][]> {
  try {
    return await count(queries, asked)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400 || queries.length === 1) throw error
    const single = await Promise.allSettled(queries.map((query) => count([query], asked)))
    return single.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  }
}

async function count(q: string[], { timeZone, signal }: Asked): Promise<[string, number][]> {
  const { counts } = await call(countTickets, { query: { q, ...(timeZone && { timeZone }) }, signal })
  return q.map((query, at) => [query, counts[at] ?? 0])
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Many events in a row cost one count, and a steady stream one every moment. */
export function recountSoon(client: QueryClient) {
  waiting ??= setTimeout(() => {
    waiting = undefined
    void client.invalidateQueries({ queryKey: ['tickets', 'counts'] })
  }, RECOUNT_AFTER)
}
