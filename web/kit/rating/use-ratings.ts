import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { showRatings } from '#contracts/satisfaction.ts'
import type { TicketRatings } from '#contracts/satisfaction.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { call } from '../api.ts'

/** The ratings of an open thread: asked for anew when the thread tells that one was given, or how it stands. */
export function useRatings({ ticket, history }: TicketThread) {
  const client = useQueryClient()
  const last = history.findLast(({ type }) => type === 'ticket.rated')?.position ?? ''
  const queryKey = ['ratings', ticket.id, ticket.status, last]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(showRatings, { params: { id: ticket.id }, signal }),
    placeholderData: keepPreviousData,
  })
  return { ratings: data, keep: (next: TicketRatings) => void client.setQueryData(queryKey, next) }
}
