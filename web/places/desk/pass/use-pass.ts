import { assignTicket } from '#contracts/tickets.ts'
import { passTicket } from '#contracts/routing.ts'
import { call } from '../../../kit/api.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import type { Receiver } from './receivers.ts'

type How = { note: string; evenIfFull: boolean }

/** Gives the open ticket to somebody or into a queue. Throws its refusal for the dialog that asked. */
export function usePass() {
  const { ticket, keep } = useOpenThread()
  const params = { id: ticket.id }
  const { version } = ticket
  return async ({ to }: Receiver, { note, evenIfFull }: How): Promise<void> => {
    // Without a word for whoever gets it, it is an assignment: who takes what another took first is told so.
    const answer =
      to === 'nobody'
        ? call(assignTicket, { params, body: { processorId: null, version } })
        : 'agentId' in to && note === ''
          ? call(assignTicket, { params, body: { processorId: to.agentId, evenIfFull, version } })
          : call(passTicket, { params, body: { ...to, note, evenIfFull, version } })
    keep({ ticket: await answer })
  }
}
