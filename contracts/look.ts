import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, everybody, locales, signedIn } from './roles.ts'
import { Done, line, Locale } from './values.ts'

export const LOGO_LIMIT_BYTES = 2 * 1024 * 1024

/** One colour; the tones of both modes are made from it. */
const Accent = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/)

export const DemoLogin = z.object({
  name: z.string(),
  role: z.enum(signedIn),
  signIn: z.string(),
  password: z.string(),
})
export type DemoLogin = z.output<typeof DemoLogin>

/** What everybody may know of an installation before he has signed in. */
export const Look = z.object({
  name: z.string(),
  /** Its address changes with its bytes; null: the product's own mark. */
  logo: z.string().nullable(),
  /** Null: the product's own colour. */
  accent: z.string().nullable(),
  signUpOpen: z.boolean(),
  /** Those that the house speaks: forms ask for names in them. The first is said wherever another is missing. */
  languages: z.array(Locale).min(1),
  maxFileMb: z.number(),
  /** Only while the demo runs and nobody but this machine can reach it. */
  demoLogins: z.array(DemoLogin),
})
export type Look = z.output<typeof Look>

const group = 'Look'

export const showLook = endpoint({
  name: 'showLook',
  says: 'Name, logo and colour of this installation, and what its first page needs to know.',
  group,
  method: 'GET',
  path: '/api/look',
  may: everybody,
  reply: Look,
})
export const saveLook = endpoint({
  name: 'saveLook',
  says: 'Changes name, colour and whether customers may sign up. A colour that cannot be read is refused.',
  group,
  method: 'PUT',
  path: '/api/look',
  may: admins,
  body: z.strictObject({
    name: line(40),
    accent: Accent.nullable(),
    signUpOpen: z.boolean().default(true),
  }),
  reply: Look,
  faults: ['contrast_too_low', 'required', 'too_long', 'invalid'],
})
export const saveHouseLanguages = endpoint({
  name: 'saveHouseLanguages',
  says: 'Chooses the languages in which names and texts are asked for. What was said in others stays.',
  group,
  method: 'PUT',
  path: '/api/look/languages',
  may: admins,
  body: z.strictObject({ languages: z.array(Locale).min(1).max(locales.length) }),
  reply: Look,
  faults: ['invalid', 'unknown_choice'],
})
export const saveLogo = endpoint({
  name: 'saveLogo',
  says: 'Stores the logo: PNG, JPEG or WebP, written anew before anybody sees it.',
  group,
  method: 'PUT',
  path: '/api/look/logo',
  may: admins,
  takes: 'bytes',
  reply: Look,
  faults: ['file_too_large', 'file_empty', 'invalid'],
})
export const showLogo = endpoint({
  name: 'showLogo',
  says: 'The logo, as WebP.',
  group,
  method: 'GET',
  path: '/api/look/logo/:hash',
  may: everybody,
  params: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/) }),
  gives: 'bytes',
  faults: ['not_found'],
})
export const removeLogo = endpoint({
  name: 'removeLogo',
  says: "Goes back to the product's own mark.",
  group,
  method: 'DELETE',
  path: '/api/look/logo',
  may: admins,
  reply: Done,
})
