import type { FaultCode } from '#contracts/faults.ts'

export type Meets = 'done' | FaultCode
/** With what is his own, and with what belongs to another of his kind; one word where both meet the same. */
export type Meeting = Meets | readonly [own: Meets, foreign: Meets]

export type Row = {
  visitor: Meets
  customer: Meeting
  agent: Meeting
  manager: Meeting
  admin: Meeting
  /** What a program meets that shows an API key, where that is less than its owner in a browser. */
  byKey?: Meets
}

/** The same for all, signed in or not. */
export const anybody = (meets: Meets): Row => ({
  visitor: meets,
  customer: meets,
  agent: meets,
  manager: meets,
  admin: meets,
})
/** Everybody who has signed in. */
export const signedIn = (meets: Meeting): Row => ({
  visitor: 'not_signed_in',
  customer: meets,
  agent: meets,
  manager: meets,
  admin: meets,
})
export const forStaff = (meets: Meeting, customer: Meeting = 'not_allowed'): Row => ({
  ...signedIn(meets),
  customer,
})
export const forAdmins = (admin: Meeting): Row => ({ ...forStaff('not_allowed'), admin })
/** A customer's ticket is his alone; those who work here work on every one. */
export const onTickets = (customer: Meeting = ['done', 'not_found']): Row => forStaff('done', customer)
/** Whoever chats: a customer here, and a visitor with his secret, whom chat/visitors has. Those who work here have the ticket. */
export const chatting = (customer: Meeting = ['done', 'not_found']): Row => ({
  ...signedIn('not_allowed'),
  customer,
})
/** An agent sees his own figures only. */
export const figuresOf = (): Row => ({ ...forStaff('done'), agent: ['done', 'not_allowed'] })
/** How he signs in: a program cannot change that. */
export const inBrowser = (row: Row): Row => ({ ...row, byKey: 'not_allowed' })
