import * as endpoints from '#contracts/contacts.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { addContact } from './add-contact.ts'
import { changeContact } from './change-contact.ts'
import { searchContacts } from './search-contacts.ts'
import { showContact } from './show-contact.ts'

export const routes = [
  route(endpoints.searchContacts, (world, { actor, query }) =>
    snapshot(world, actor, async (tx) => ({ items: await searchContacts(tx, query.q, query.limit) })),
  ),
  route(endpoints.showContact, (world, { actor, params }) =>
    snapshot(world, actor, (tx) => showContact(tx, params.id)),
  ),
  route(endpoints.addContact, (world, { actor, body }) => addContact(world, signedIn(actor), body)),
  route(endpoints.changeContact, (world, { actor, params, body }) =>
    changeContact(world, signedIn(actor), params.id, body),
  ),
]
