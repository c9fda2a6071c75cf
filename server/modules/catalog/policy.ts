import { worksHere, type Actor } from '#kit/actor.ts'

type Seen = { contact_id: string | null }

const isHis = (actor: Actor, order: Seen) =>
  actor.kind === 'user' && actor.contactId !== null && order.contact_id === actor.contactId

/** Staff see every order, a customer his own. */
export const maySeeOrder = (actor: Actor, order: Seen): boolean => worksHere(actor) || isHis(actor, order)

/** Whose an order is, admins say: it opens it to that customer. */
export const mayBind = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system'

/** His own; who works here for the customer whose it is. */
export const mayReport = (actor: Actor, order: Seen): boolean =>
  order.contact_id !== null && maySeeOrder(actor, order)
