import { isStaff } from '#contracts/roles.ts'
import type { NotificationKind } from '#contracts/notification-kinds.ts'
import type { Reader, TicketTold } from './queries.ts'

/** What is told of, and whom it concerns. In which ways each of them hears it is his own choice. */
export type Telling = {
  kind: NotificationKind
  about: TicketTold | Place
  to: readonly string[]
  /** They may know of it too, by the bell at most. */
  bystanders?: readonly string[]
  /** Who did it, and what was said. */
  words?: { name?: string; text?: string; state?: string }
  /** What only the mail of this kind asks for, made when one goes out. */
  moreFor?: (reader: Reader) => Promise<Record<string, string>>
  /** Ids and keys for the line of the bell. */
  data?: Record<string, unknown>
  /** What makes it one mail a reader: the event, as long as nothing else is said. Null: none to him. */
  mailKey?: (reader: Reader) => string | null | Promise<string | null>
}

/** Those who answer for a ticket that is in trouble. */
export const peopleOf = ({ processor_id, owner_id, lead_id }: TicketTold): string[] =>
  [processor_id, owner_id, lead_id].filter((id) => id !== null)

/** Something that is no ticket: its name, and the page on which it is seen. */
export type Place = { title: string; path: `/${string}` }

export const isPlace = (about: object): about is Place => 'path' in about

export const sideOf = ({ role }: Pick<Reader, 'role'>) => (isStaff(role) ? 'staff' : 'customer')
