import type { Change } from '#contracts/events.ts'
import type { Tx } from '#kit/transaction.ts'
import { tellTicket } from './record-change.ts'
import type { Ticket } from './ticket.ts'

type Opening = { channel: string; side: 'contact' | 'agent' }

/** With what it is from the start, so that the log alone knows what a ticket was at any time. */
export function tellOpened(tx: Tx, ticket: Ticket, { channel, side }: Opening): void {
  const queued: Change = { field: 'queueId', from: null, to: ticket.queue_id, staffOnly: true }
  tellTicket(tx, ticket, {
    type: 'ticket.opened',
    data: {
      changes: ticket.queue_id === null ? [] : [queued],
      number: ticket.number,
      typeId: ticket.type_id,
      componentId: ticket.component_id,
      priority: ticket.priority,
      channel,
      side,
    },
  })
}
