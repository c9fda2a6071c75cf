import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Password, SecondFactorCode, Token } from './person-fields.ts'
import { signedIn } from './roles.ts'
import { PasskeyProof } from './sign-in.ts'
import { At, Done, Id, line } from './values.ts'

/**
 * Second factor, passkeys and API keys of the signed-in person. All that changes them asks for a session in
 * which the password was shown within ten minutes (`password_needed`, then proveMyself) and refuses API keys.
 */
const may = signedIn
const proven = ['password_needed'] as const

const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const beginSecondFactor = endpoint({
  name: 'beginSecondFactor',
  says: 'A new secret for an authenticator app, as text, as otpauth address and as a picture to scan.',
  group: 'Second factor',
  method: 'POST',
  path: '/api/me/second-factor',
  may,
  reply: z.object({
    secret: z.string(),
    uri: z.string(),
    /** An SVG as a data address. */
    picture: z.string(),
  }),
  faults: proven,
})
export const confirmSecondFactor = endpoint({
  name: 'confirmSecondFactor',
  says: 'Switches the second factor on by a first code. The recovery codes are shown only now.',
  group: 'Second factor',
  method: 'POST',
  path: '/api/me/second-factor/confirm',
  may,
  body: z.strictObject({ code: SecondFactorCode }),
  reply: RecoveryCodes,
  faults: [...proven, 'wrong_code', 'not_found', 'too_many'],
})
export const removeSecondFactor = endpoint({
  name: 'removeSecondFactor',
  says: 'Switches the second factor off.',
  group: 'Second factor',
  method: 'POST',
  path: '/api/me/second-factor/remove',
  may,
  body: z.strictObject({ password: Password }),
  reply: Done,
  faults: ['wrong_sign_in', 'too_many'],
})
export const newRecoveryCodes = endpoint({
  name: 'newRecoveryCodes',
  says: 'Ten new recovery codes; the old ones end.',
  group: 'Second factor',
  method: 'POST',
  path: '/api/me/second-factor/recovery-codes',
  may,
  reply: RecoveryCodes,
  faults: [...proven, 'not_found'],
})

export const Passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: At,
  lastUsedAt: At.nullable(),
})
export type Passkey = z.output<typeof Passkey>

export const listPasskeys = endpoint({
  name: 'listPasskeys',
  says: 'The passkeys of the person.',
  group: 'Passkeys',
  method: 'GET',
  path: '/api/me/passkeys',
  may,
  reply: z.object({ items: z.array(Passkey) }),
})
export const beginPasskey = endpoint({
  name: 'beginPasskey',
  says: 'What the browser needs to make a passkey (WebAuthn creation options); good for five minutes.',
  group: 'Passkeys',
  method: 'POST',
  path: '/api/me/passkeys/options',
  may,
  reply: z.object({ step: Token, options: z.record(z.string(), z.unknown()) }),
  faults: proven,
})
export const addPasskey = endpoint({
  name: 'addPasskey',
  says: 'Keeps the passkey that the browser has made.',
  group: 'Passkeys',
  method: 'POST',
  path: '/api/me/passkeys',
  may,
  body: z.strictObject({ step: Token, name: line(60), proof: PasskeyProof }),
  reply: Passkey,
  faults: [...proven, 'link_expired', 'invalid'],
})
export const removePasskey = endpoint({
  name: 'removePasskey',
  says: 'Forgets a passkey.',
  group: 'Passkeys',
  method: 'DELETE',
  path: '/api/me/passkeys/:id',
  may,
  params: z.strictObject({ id: z.string().max(1400) }),
  reply: Done,
  faults: [...proven, 'not_found'],
})

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** The last characters, to tell one from another. */
  hint: z.string(),
  createdAt: At,
  lastUsedAt: At.nullable(),
  expiresAt: At.nullable(),
})
export type ApiKey = z.output<typeof ApiKey>

export const listApiKeys = endpoint({
  name: 'listApiKeys',
  says: 'The API keys of the person that have not ended.',
  group: 'API keys',
  method: 'GET',
  path: '/api/me/api-keys',
  may,
  reply: z.object({ items: z.array(ApiKey) }),
})
export const addApiKey = endpoint({
  name: 'addApiKey',
  says: 'A key for programs, sent as `Authorization: Bearer sbk_…`. Shown only now; has its owner’s rights.',
  group: 'API keys',
  method: 'POST',
  path: '/api/me/api-keys',
  may,
  body: z.strictObject({ name: line(60), days: z.number().int().min(1).max(3650).nullable() }),
  reply: z.object({ key: z.string(), apiKey: ApiKey }),
  faults: [...proven, 'too_many'],
  limits: [{ times: 20, seconds: 3600, per: 'user' }],
})
export const endApiKey = endpoint({
  name: 'endApiKey',
  says: 'Ends a key at once.',
  group: 'API keys',
  method: 'DELETE',
  path: '/api/me/api-keys/:id',
  may,
  params: z.strictObject({ id: Id }),
  reply: Done,
  faults: ['not_found'],
})
