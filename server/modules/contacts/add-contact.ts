import type { Contact } from '#contracts/contacts.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { findOrMakeContact, type NewContact } from './find-or-make-contact.ts'
import { showContact } from './show-contact.ts'

export const addContact = (world: World, actor: SignedIn, wanted: NewContact): Promise<Contact> =>
  transaction(world, actor, async (tx) => showContact(tx, await findOrMakeContact(tx, wanted)))
