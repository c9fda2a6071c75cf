import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Mobile, Password, PersonName, SecondFactorCode, TimeZone, Token } from './person-fields.ts'
import { Me } from './profile.ts'
import { everybody } from './roles.ts'
import { Done, Email, Locale } from './values.ts'

const group = 'Sign-in'
const may = everybody
/** E-mail address or user name, as typed. */
const SignInName = z.string().trim().min(1).max(254)

export const signUp = endpoint({
  name: 'signUp',
  says: 'Makes a customer. Always answers the same; the owner of a known address gets a mail instead.',
  group,
  method: 'POST',
  path: '/api/sign-up',
  may,
  body: z.strictObject({
    name: PersonName,
    email: Email,
    mobile: Mobile,
    password: Password,
    locale: Locale,
    timeZone: TimeZone,
  }),
  reply: Done,
  faults: ['invalid', 'sign_up_closed', 'password_too_short', 'password_known', 'too_many'],
  limits: [{ times: 20, seconds: 3600, per: 'address' }],
})

/** A second factor is set up: the same sign-in goes on with a code, within ten minutes. */
const NeedsCode = z.object({ needsCode: z.literal(true), step: Token })
const SignedInNow = z.object({ needsCode: z.literal(false), user: Me })

export const signIn = endpoint({
  name: 'signIn',
  says: 'Signs in by e-mail or user name; the session comes as a cookie. Five tries a minute for one account.',
  group,
  method: 'POST',
  path: '/api/sign-in',
  may,
  body: z.strictObject({ name: SignInName, password: Password }),
  reply: z.discriminatedUnion('needsCode', [SignedInNow, NeedsCode]),
  faults: ['wrong_sign_in', 'too_many'],
  limits: [{ times: 30, seconds: 60, per: 'address' }],
})
export const signInWithCode = endpoint({
  name: 'signInWithCode',
  says: 'The second step: a code of the app, or a recovery code, which serves once.',
  group,
  method: 'POST',
  path: '/api/sign-in/code',
  may,
  body: z.strictObject({ step: Token, code: SecondFactorCode }),
  reply: SignedInNow,
  faults: ['wrong_code', 'link_expired', 'too_many'],
  limits: [{ times: 30, seconds: 60, per: 'address' }],
})

/** WebAuthn's own JSON; what it must hold is checked by the verification. */
const WebAuthnJson = z.record(z.string().max(100), z.unknown())
export const PasskeyProof = z.strictObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  response: WebAuthnJson,
  clientExtensionResults: WebAuthnJson,
  authenticatorAttachment: z.string().max(40).optional(),
})

export const passkeyOptions = endpoint({
  name: 'passkeyOptions',
  says: 'What the browser needs to ask for a passkey (WebAuthn request options); good for five minutes.',
  group,
  method: 'POST',
  path: '/api/sign-in/passkey/options',
  may,
  reply: z.object({ step: Token, options: WebAuthnJson }),
  limits: [{ times: 30, seconds: 60, per: 'address' }],
})
export const signInWithPasskey = endpoint({
  name: 'signInWithPasskey',
  says: 'Signs in by a passkey that has verified its owner; counts as both factors.',
  group,
  method: 'POST',
  path: '/api/sign-in/passkey',
  may,
  body: z.strictObject({ step: Token, proof: PasskeyProof }),
  reply: SignedInNow,
  faults: ['wrong_sign_in', 'link_expired', 'too_many'],
  limits: [{ times: 30, seconds: 60, per: 'address' }],
})

export const signOut = endpoint({
  name: 'signOut',
  says: 'Ends this session and its sockets; harmless without one.',
  group,
  method: 'POST',
  path: '/api/sign-out',
  may,
  reply: Done,
})

export const forgotPassword = endpoint({
  name: 'forgotPassword',
  says: 'Mails a link for a new password. Always answers the same. Three an hour for one account.',
  group,
  method: 'POST',
  path: '/api/password/forgotten',
  may,
  body: z.strictObject({ name: SignInName }),
  reply: Done,
  faults: ['too_many'],
  limits: [{ times: 30, seconds: 3600, per: 'address' }],
})
export const resetPassword = endpoint({
  name: 'resetPassword',
  says: 'Sets a new password by the link of a mail, which serves once within an hour. All sessions end.',
  group,
  method: 'POST',
  path: '/api/password/reset',
  may,
  body: z.strictObject({ token: Token, password: Password }),
  reply: Done,
  faults: ['link_expired', 'password_too_short', 'password_known', 'too_many'],
  limits: [{ times: 30, seconds: 3600, per: 'address' }],
})
export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  says: 'The invited person chooses his password; the link serves once within a week.',
  group,
  method: 'POST',
  path: '/api/invitation/accept',
  may,
  body: z.strictObject({ token: Token, password: Password }),
  reply: Done,
  faults: ['link_expired', 'password_too_short', 'password_known', 'too_many'],
  limits: [{ times: 30, seconds: 3600, per: 'address' }],
})
export const confirmEmail = endpoint({
  name: 'confirmEmail',
  says: 'Confirms the address that the link was mailed to: after the sign-up, or as the new one.',
  group,
  method: 'POST',
  path: '/api/email/confirm',
  may,
  body: z.strictObject({ token: Token }),
  reply: Done,
  faults: ['link_expired', 'email_taken'],
  limits: [{ times: 30, seconds: 3600, per: 'address' }],
})

export const firstRunState = endpoint({
  name: 'firstRunState',
  says: 'Whether this installation still waits for its first admin.',
  group,
  method: 'GET',
  path: '/api/first-run',
  may,
  reply: z.object({ waits: z.boolean() }),
})
export const firstRun = endpoint({
  name: 'firstRun',
  says: 'Makes the first admin, with the one-time code printed in the log.',
  group,
  method: 'POST',
  path: '/api/first-run',
  may,
  body: z.strictObject({
    code: z.string().trim().min(1).max(60),
    name: PersonName,
    email: Email,
    password: Password,
    locale: Locale.default('en'),
    timeZone: TimeZone.default('UTC'),
  }),
  reply: Done,
  faults: ['wrong_first_run_code', 'already_set_up', 'password_too_short', 'password_known', 'too_many'],
  limits: [{ times: 10, seconds: 3600, per: 'address' }],
})
