import type { Ticket } from '../ticket.ts'

/** A ticket as the event of another one names it. */
export const side = ({ id, number }: Ticket) => ({ ticketId: id, number })
