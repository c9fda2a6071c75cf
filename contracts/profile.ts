import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Gender, Mobile, Password, PersonName, Place, TimeZone, UserName } from './person-fields.ts'
import { signedIn } from './roles.ts'
import { At, Done, Email, Id, Locale } from './values.ts'

/** The signed-in person, as he sees himself. */
export const Me = z.object({
  id: Id,
  role: z.enum(signedIn),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  /** Asked for, but its link not yet opened. */
  wantedEmail: z.string().nullable(),
  userName: z.string().nullable(),
  mobile: z.string().nullable(),
  gender: Gender.nullable(),
  place: z.string().nullable(),
  locale: Locale,
  timeZone: z.string(),
  /** The contact that he is himself, as a customer. */
  contactId: Id.nullable(),
  hasSecondFactor: z.boolean(),
  /** He works here, the admin wants a second factor, and he has none: until then only the profile answers. */
  needsSecondFactor: z.boolean(),
})
export type Me = z.output<typeof Me>

const group = 'Profile'

export const me = endpoint({
  name: 'me',
  says: 'The signed-in person himself.',
  group,
  method: 'GET',
  path: '/api/me',
  may: signedIn,
  reply: Me,
})
export const changeProfile = endpoint({
  name: 'changeProfile',
  says: 'Changes what is sent and leaves the rest; null empties a field.',
  group,
  method: 'PATCH',
  path: '/api/me',
  may: signedIn,
  body: z.strictObject({
    name: PersonName.optional(),
    mobile: Mobile.nullable().optional(),
    gender: Gender.nullable().optional(),
    place: Place.nullable().optional(),
    locale: Locale.optional(),
    timeZone: TimeZone.optional(),
    userName: UserName.nullable().optional(),
  }),
  reply: Me,
  faults: ['user_name_taken'],
  limits: [{ times: 30, seconds: 60, per: 'user' }],
})
export const proveMyself = endpoint({
  name: 'proveMyself',
  says: 'Shows the password again: what answers `password_needed` is possible for ten minutes.',
  group,
  method: 'POST',
  path: '/api/me/proof',
  may: signedIn,
  body: z.strictObject({ password: Password }),
  reply: Done,
  faults: ['wrong_sign_in', 'too_many'],
})
export const changePassword = endpoint({
  name: 'changePassword',
  says: 'A new password; every other session ends.',
  group,
  method: 'POST',
  path: '/api/me/password',
  may: signedIn,
  body: z.strictObject({ current: Password, password: Password }),
  reply: Done,
  faults: ['wrong_sign_in', 'password_too_short', 'password_known', 'password_same', 'too_many'],
})
export const changeEmail = endpoint({
  name: 'changeEmail',
  says: 'Mails a link to the new address; it counts when the link is opened, and the old one is told then.',
  group,
  method: 'POST',
  path: '/api/me/email',
  may: signedIn,
  body: z.strictObject({ email: Email, password: Password }),
  reply: Done,
  faults: ['wrong_sign_in', 'too_many'],
  limits: [{ times: 3, seconds: 3600, per: 'user' }],
})

export const Session = z.object({
  id: Id,
  current: z.boolean(),
  createdAt: At,
  lastSeenAt: At,
  userAgent: z.string(),
  address: z.string(),
})
export type Session = z.output<typeof Session>

export const listSessions = endpoint({
  name: 'listSessions',
  says: 'Where the person is signed in, the newest first.',
  group,
  method: 'GET',
  path: '/api/me/sessions',
  may: signedIn,
  reply: z.object({ items: z.array(Session) }),
})
export const endSession = endpoint({
  name: 'endSession',
  says: 'Ends one of his own sessions and its sockets.',
  group,
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  may: signedIn,
  params: z.strictObject({ id: Id }),
  reply: Done,
  faults: ['not_found'],
})
export const endOtherSessions = endpoint({
  name: 'endOtherSessions',
  says: 'Ends all of his sessions but this one.',
  group,
  method: 'POST',
  path: '/api/me/sessions/end-others',
  may: signedIn,
  reply: z.object({ ended: z.number().int() }),
})
