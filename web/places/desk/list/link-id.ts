export const linkIdOf = (ticketId: string) => `ticket-${ticketId}`
