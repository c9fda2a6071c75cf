import type { Tx } from '#kit/transaction.ts'
import { kindSeenFrom } from '../present-ticket.ts'
import { tellTicket } from '../record-change.ts'
import type { Ticket } from '../ticket.ts'
import { side } from './side.ts'

type Link = { id: string; from_id: string; kind: 'relates' | 'parent' }

/** Each end is told of the other; only staff, because the other ticket may be somebody else's. */
export function tellLink(
  tx: Tx,
  type: 'ticket.linked' | 'ticket.unlinked',
  link: Link,
  [one, other]: [Ticket, Ticket],
): void {
  for (const [ticket, far] of [
    [one, other],
    [other, one],
  ] as const) {
    const data = { linkId: link.id, kind: kindSeenFrom(ticket.id, link), other: side(far) }
    tellTicket(tx, ticket, { type, audience: 'staff', data })
  }
}
