import { createContext, useContext } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Message, Ticket, TicketThread } from '#contracts/tickets.ts'
import { answered, threadQuery } from './use-thread.ts'

export type OpenThread = {
  /** As the address says it. */
  number: string
  thread: TicketThread
}

export const OpenThreadContext = createContext<OpenThread | undefined>(undefined)

/** The thread that is open, for all parts of its page. */
export function useOpenThread() {
  const open = useContext(OpenThreadContext)
  if (!open) throw new Error('only inside an open thread')
  const client = useQueryClient()
  const { queryKey } = threadQuery(open.number)
  return {
    ...open,
    ticket: open.thread.ticket,
    /** Shows what a command answered before the event comes. */
    keep: (answer: { ticket: Ticket; message?: Message }) =>
      void client.setQueryData(queryKey, (old) => old && answered(old, answer)),
    refetch: () => client.fetchQuery({ ...threadQuery(open.number), staleTime: 0 }),
  }
}
