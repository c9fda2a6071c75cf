import type { TicketThread } from '#contracts/tickets.ts'

/** The last of one's own words that somebody who answers has read. */
export function seenByStaff({ messages, reads, ticket }: TicketThread, ownId: string): string | undefined {
  const seq = reads
    .filter(({ person, conversationId }) => person.id !== ownId && conversationId === ticket.conversationId)
    .reduce((most, mark) => Math.max(most, mark.seq), 0)
  return messages.findLast(
    (message) =>
      message.author?.id === ownId && message.conversationId === ticket.conversationId && message.seq <= seq,
  )?.id
}
