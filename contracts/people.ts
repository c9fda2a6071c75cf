import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Gender, Mobile, Password, PersonName, UserName } from './person-fields.ts'
import { admins, signedIn, staff } from './roles.ts'
import { At, Cursor, Done, Email, Id, line, Locale, page } from './values.ts'

/** `invited` has no password yet; `removed` only keeps its name. */
export const personStates = ['active', 'invited', 'deactivated', 'removed'] as const
export type PersonState = (typeof personStates)[number]

/** What the admin may do with this person now; screens ask this. */
export const PersonAbilities = z.object({
  change: z.boolean(),
  changeRole: z.boolean(),
  invite: z.boolean(),
  resetPassword: z.boolean(),
  removeSecondFactor: z.boolean(),
  deactivate: z.boolean(),
  reactivate: z.boolean(),
  remove: z.boolean(),
})

/** A person as the admin sees him. */
export const PersonRecord = z.object({
  id: Id,
  role: z.enum(signedIn),
  state: z.enum(personStates),
  name: z.string(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  userName: z.string().nullable(),
  mobile: z.string().nullable(),
  gender: Gender.nullable(),
  locale: Locale,
  timeZone: z.string(),
  hasSecondFactor: z.boolean(),
  createdAt: At,
  lastSeenAt: At.nullable(),
  version: z.number().int(),
  abilities: PersonAbilities,
})
export type PersonRecord = z.output<typeof PersonRecord>

const group = 'People'
const one = z.strictObject({ id: Id })
const versioned = z.strictObject({ version: z.number().int().min(1) })

export const listPeople = endpoint({
  name: 'listPeople',
  says: 'People by name; `words` are looked for in name, e-mail, user name and mobile.',
  group,
  method: 'GET',
  path: '/api/people',
  may: admins,
  query: z.strictObject({
    role: z.enum([...signedIn, 'staff']).optional(),
    state: z.enum(personStates).optional(),
    words: line(100, 0).optional(),
    after: Cursor.optional(),
  }),
  reply: page(PersonRecord),
  faults: ['bad_position'],
})
export const getPerson = endpoint({
  name: 'getPerson',
  says: 'One person as the admin sees him.',
  group,
  method: 'GET',
  path: '/api/people/:id',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found'],
})

const agentParts = {
  name: PersonName,
  email: Email,
  mobile: Mobile.nullable().optional(),
  gender: Gender.nullable().optional(),
  userName: UserName.nullable().optional(),
}
export const addAgent = endpoint({
  name: 'addAgent',
  says: 'Adds somebody who works here: with a password, or with an invitation by mail.',
  group,
  method: 'POST',
  path: '/api/people',
  may: admins,
  body: z
    .strictObject({
      ...agentParts,
      role: z.enum(staff),
      locale: Locale.optional(),
      password: Password.optional(),
      invite: z.literal(true).optional(),
    })
    .refine(({ password, invite }) => (password === undefined) === (invite === true), {
      path: ['password'],
      error: 'a password or an invitation',
    }),
  reply: PersonRecord,
  faults: ['email_taken', 'user_name_taken', 'password_too_short', 'password_known', 'too_many'],
})
export const changeAgent = endpoint({
  name: 'changeAgent',
  says: 'Changes name, address, number, gender and user name of a person; a new address counts at once.',
  group,
  method: 'PATCH',
  path: '/api/people/:id',
  may: admins,
  params: one,
  body: versioned.extend({
    name: agentParts.name.optional(),
    email: agentParts.email.optional(),
    mobile: agentParts.mobile,
    gender: agentParts.gender,
    userName: agentParts.userName,
  }),
  reply: PersonRecord,
  faults: ['not_found', 'gone', 'stale', 'email_taken', 'user_name_taken'],
})
export const changeRole = endpoint({
  name: 'changeRole',
  says: 'Gives somebody who works here another role. All his sessions end.',
  group,
  method: 'POST',
  path: '/api/people/:id/role',
  may: admins,
  params: one,
  body: versioned.extend({ role: z.enum(staff) }),
  reply: PersonRecord,
  faults: ['not_found', 'gone', 'stale', 'last_admin', 'not_allowed'],
})
export const resetPersonPassword = endpoint({
  name: 'resetPersonPassword',
  says: 'Takes the password away, ends all sessions and mails a link for a new one.',
  group,
  method: 'POST',
  path: '/api/people/:id/reset-password',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found', 'gone'],
})
export const removePersonSecondFactor = endpoint({
  name: 'removePersonSecondFactor',
  says: 'For somebody who lost his phone: switches his second factor off and ends all sessions.',
  group,
  method: 'POST',
  path: '/api/people/:id/remove-second-factor',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found', 'gone'],
})
export const invitePerson = endpoint({
  name: 'invitePerson',
  says: 'Mails the invitation again; links of earlier ones end.',
  group,
  method: 'POST',
  path: '/api/people/:id/invite',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found', 'gone', 'not_allowed'],
})
export const deactivatePerson = endpoint({
  name: 'deactivatePerson',
  says: 'He cannot sign in any more; all sessions and keys end. Can be taken back.',
  group,
  method: 'POST',
  path: '/api/people/:id/deactivate',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found', 'gone', 'last_admin'],
})
export const reactivatePerson = endpoint({
  name: 'reactivatePerson',
  says: 'He can sign in again.',
  group,
  method: 'POST',
  path: '/api/people/:id/reactivate',
  may: admins,
  params: one,
  reply: PersonRecord,
  faults: ['not_found', 'gone'],
})
export const removePerson = endpoint({
  name: 'removePerson',
  says: 'Removes a person for good. His name stays under what he wrote; everything else of him is blanked.',
  group,
  method: 'DELETE',
  path: '/api/people/:id',
  may: admins,
  params: one,
  reply: Done,
  faults: ['not_found', 'gone', 'last_admin'],
})

export const SignInRules = z.object({ staffNeedSecondFactor: z.boolean() })
export type SignInRules = z.output<typeof SignInRules>

export const showSignInRules = endpoint({
  name: 'showSignInRules',
  says: 'What is asked of those who work here.',
  group,
  method: 'GET',
  path: '/api/sign-in-rules',
  may: admins,
  reply: SignInRules,
})
export const saveSignInRules = endpoint({
  name: 'saveSignInRules',
  says: 'Asks a second factor of all who work here. The admin himself must have one, or he would be shut out.',
  group,
  method: 'PUT',
  path: '/api/sign-in-rules',
  may: admins,
  body: z.strictObject({ staffNeedSecondFactor: z.boolean() }),
  reply: SignInRules,
  faults: ['second_factor_needed'],
})

export const StaffMember = z.object({ id: Id, name: z.string(), role: z.enum(staff) })
export type StaffMember = z.output<typeof StaffMember>

export const listStaff = endpoint({
  name: 'listStaff',
  says: 'Those who work here now, by name, for choosing one.',
  group,
  method: 'GET',
  path: '/api/staff',
  may: staff,
  reply: z.object({ items: z.array(StaffMember) }),
})
