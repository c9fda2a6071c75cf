/**
 * Customers and whoever else we deal with, and the mail addresses and numbers they are known by.
 * Emits: contact.added, contact.changed. Hears: user.* (a customer's profile is kept on his contact).
 * An address or number belongs to one contact and is never taken from him by another.
 */
import type { Module } from '#kit/module.ts'
import { reactions } from './reactions.ts'
import { routes } from './routes.ts'

export { contactCards } from './contact-cards.ts'
export { ensureContactOf } from './ensure-contact.ts'
export { findOrMakeContact } from './find-or-make-contact.ts'
export { searchContacts } from './search-contacts.ts'
export { asVisitor, visitorsByIds } from './visitors.ts'

export const contacts: Module = { name: 'contacts', routes, reactions }
