import { infiniteQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { listTickets } from '#contracts/ticket-lists.ts'
import { call } from '../../kit/api.ts'
import { bellQuery } from '../../kit/bell/bell-query.ts'
import { useLive } from '../../kit/live.ts'
import { meQuery } from '../../kit/session.ts'
import type { Filter } from './filters.ts'

const filters: Record<Filter, string> = { open: 'status:open', waiting: 'status:in_customer_action', all: '' }

type Wanted = { filter: Filter; words?: string; limit?: number }
const KEY = 'own-tickets'

export const ownTicketsQuery = ({ filter, words = '', limit = 20 }: Wanted) =>
  infiniteQueryOptions({
    queryKey: [KEY, filter, words, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal, client }) => {
      // Who works here sees the tickets of others too; in the portal he is a customer as everybody.
      const { role } = await client.ensureQueryData(meQuery)
      const own = role === 'customer' ? '' : 'by:me'
      const q = [filters[filter], own, asWords(words)].filter(Boolean).join(' ')
      const query = { q, limit, ...(pageParam !== undefined && { after: pageParam }) }
      return call(listTickets, { query, signal })
    },
    getNextPageParam: ({ next }) => next,
    refetchOnMount: 'always',
  })

/** What a customer types is looked for as it stands: nothing of it is read as a filter, except a number. */
export function asWords(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (plain.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`))
    .join(' ')
}

/** Letters and digits mean nothing else to the query language; the parser itself is too heavy for a first load. */
const plain = /^(#\d+|[\p{L}\p{N}\p{M}]+)$/u

/** Own tickets are few, so what happens to one fetches them anew instead of being folded in. */
export function useLiveOwnTickets() {
  const client = useQueryClient()
  const position = useQuery({ ...bellQuery, enabled: false }).data?.position
  const refetch = () => {
    void client.invalidateQueries({ queryKey: [KEY] })
    // Returns move as events of their tickets.
    void client.invalidateQueries({ queryKey: ['orders'] })
  }
  useLive('me', position, {
    onEvents: (events) => {
      if (events.some(({ row, type }) => row || type === 'notification.read')) refetch()
    },
    onReset: refetch,
  })
}
