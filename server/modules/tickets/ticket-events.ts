import { eventTypes, type EventType } from '#contracts/events.ts'

export const ticketEventTypes = eventTypes.filter((type): type is EventType & `ticket.${string}` =>
  type.startsWith('ticket.'),
)
