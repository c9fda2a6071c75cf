import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { Email, Id, line } from './values.ts'

const group = 'Contacts'
const one = z.strictObject({ id: Id })
const Name = line(100)
const Place = line(100)
const Phone = line(40)

/** The contact's details, taken from his profile. */
export const ContactCard = z.object({
  id: Id,
  name: z.string(),
  emails: z.array(z.object({ value: z.string(), verified: z.boolean() })),
  phones: z.array(z.object({ value: z.string(), verified: z.boolean() })),
  place: z.string().nullable(),
  timeZone: z.string(),
  locale: z.string(),
})
export type ContactCard = z.output<typeof ContactCard>

export const Contact = ContactCard.extend({
  /** Somebody who signs in looks after his details himself. */
  hasLogin: z.boolean(),
  tickets: z.object({ open: z.number().int(), all: z.number().int() }),
})
export type Contact = z.output<typeof Contact>

export const searchContacts = endpoint({
  name: 'searchContacts',
  says: 'People by any part of name, mail or phone; names in Latin and Cyrillic letters find each other.',
  group,
  method: 'GET',
  path: '/api/contacts',
  may: staff,
  query: z.strictObject({
    q: line(100),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(ContactCard) }),
  faults: ['required', 'too_long', 'invalid'],
})
export const showContact = endpoint({
  name: 'showContact',
  says: 'One contact with the number of his tickets.',
  group,
  method: 'GET',
  path: '/api/contacts/:id',
  may: staff,
  params: one,
  reply: Contact,
  faults: ['not_found'],
})
export const addContact = endpoint({
  name: 'addContact',
  says: 'Makes a contact without a login, or answers the one who has this mail or number already.',
  group,
  method: 'POST',
  path: '/api/contacts',
  may: staff,
  body: z.strictObject({
    name: Name,
    email: Email.optional(),
    phone: Phone.optional(),
    place: Place.optional(),
  }),
  reply: Contact,
  faults: ['required', 'too_long', 'invalid', 'email_taken', 'phone_taken'],
})
export const changeContact = endpoint({
  name: 'changeContact',
  says: 'Changes a contact who has no login. Null takes a detail away.',
  group,
  method: 'PATCH',
  path: '/api/contacts/:id',
  may: staff,
  params: one,
  body: z.strictObject({
    name: Name.optional(),
    email: Email.nullable().optional(),
    phone: Phone.nullable().optional(),
    place: Place.nullable().optional(),
  }),
  reply: Contact,
  faults: ['not_found', 'contact_has_login', 'invalid', 'too_long', 'email_taken', 'phone_taken'],
})
