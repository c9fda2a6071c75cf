import type { Locale } from '#contracts/roles.ts'
import type { Scope } from '#contracts/scopes.ts'
import type { TypeField } from '#contracts/ticket-types.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Ticket } from '#modules/tickets'

/** Who keeps the action: what others use must not need what is only one's own, and a rule is nobody's `me`. */
export type Keeper = { scope: Scope; ownerId: string } | 'rule'

/** What an action wrote, if it wrote anything. */
export type Wrote = { messageId: string; text: string; locale: Locale | null }
export type Applied = { ticket: Ticket; wrote?: Wrote }

/** A ticket as far as actions change it; in the past it is made up of events. */
export type Seen = Pick<
  Ticket,
  | 'status'
  | 'priority'
  | 'type_id'
  | 'component_id'
  | 'queue_id'
  | 'owner_id'
  | 'processor_id'
  | 'merged_into'
  | 'escalated_at'
  | 'fields'
>
/** What foreseeing has to know beside the ticket. */
export type Known = { fieldsOf: (typeId: string) => readonly TypeField[] }

/** One kind of action: what may be kept, what it would do, and doing it on a locked ticket. */
export type Kind<A> = {
  /** Faults: what no ticket could be changed to. */
  check(tx: Tx, action: A, keeper: Keeper): Promise<void>
  /** The ticket afterwards, by the same rules as `apply`, without a database. Faults: as `apply`. */
  foresee(ticket: Seen, action: A, known: Known): Seen
  apply(tx: Tx, ticket: Ticket, action: A): Promise<Applied>
}
/** A kind for each action that there is. */
export type KindsOf<A extends { do: string }> = { [K in A['do']]: Kind<Extract<A, { do: K }>> }

export const kindOf = <A extends { do: string }>(kinds: KindsOf<A>, action: A): Kind<A> =>
  kinds[action.do as A['do']]
