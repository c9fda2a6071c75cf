import { useQuery } from '@tanstack/react-query'
import { listReturnsOfTicket } from '#contracts/returns.ts'
import { call } from '../../../kit/api.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/**
 * The returns that the open ticket is about. Its history tells that there is one and, live, that it has moved: then
 * it is asked anew.
 */
export function useReturnsOf() {
  const { thread, ticket } = useOpenThread()
  const told = thread.history.findLast(({ type }) => type.startsWith('ticket.return_'))
  const { id } = ticket
  return useQuery({
    queryKey: ['returns-of', id, told?.position ?? ticket.mergedFrom.length],
    queryFn: ({ signal }) => call(listReturnsOfTicket, { params: { id }, signal }),
    enabled: told !== undefined || ticket.mergedFrom.length > 0,
    placeholderData: (before) => before,
  })
}
