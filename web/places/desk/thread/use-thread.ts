import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { foldThread, later } from '#contracts/live.ts'
import type { LiveEvent, Signal } from '#contracts/live.ts'
import { showTicket } from '#contracts/tickets.ts'
import type { Message, Ticket, TicketThread } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { useLive } from '../../../kit/live.ts'

/** A thread under the number in the address; what was seen once resumes live from its position. */
export const threadQuery = (number: string) =>
  queryOptions({
    queryKey: ['thread', number],
    queryFn: ({ signal }) => call(showTicket, { params: { id: number }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const topicOf = (thread: TicketThread) => `ticket:${thread.ticket.id}`

/** The thread, kept true by live events; stands once for each open ticket. */
export function useLiveThread(number: string, onSignal: (signal: Signal) => void) {
  const client = useQueryClient()
  const query = useQuery(threadQuery(number))
  const { queryKey } = threadQuery(number)
  const thread = query.data
  const refetch = () => void client.invalidateQueries({ queryKey })

  useLive(thread && topicOf(thread), thread?.position, {
    onEvents: (events, position) =>
      client.setQueryData(queryKey, (old) => {
        if (!old) return old
        const folded = events.reduce<TicketThread>((known, event) => foldThread(known, event), old)
        return { ...folded, position: later(folded.position, position) }
      }),
    onReset: refetch,
    onRefused: refetch,
    onSignal,
  })
  return query
}

/** What a command answered, folded in as the event that will tell the same. */
export function answered(
  thread: TicketThread,
  { ticket, message }: { ticket: Ticket; message?: Message },
): TicketThread {
  const event: LiveEvent = {
    position: thread.position,
    at: ticket.activeAt,
    type: message ? 'message.added' : 'ticket.changed',
    actor: null,
    subject: ticket.id,
    data: {},
    ticket,
    ...(message && { message }),
  }
  return foldThread(thread, event)
}
