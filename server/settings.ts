import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isPublicAddress } from './kit/outside/public-address.ts'

/** One row a setting: all of them are printed by `npm start -- --help` and read from the environment. */
export const SETTINGS = {
  PORT: {
    default: '3000',
    allowed: 'a whole number from 0 to 65535 (0: any free port)',
    about: 'The port to listen on.',
    schema: wholeNumber(0, 65_535),
  },
  HOST: {
    default: '127.0.0.1',
    allowed: 'a host name or an IP address',
    about: 'The address to listen on; 0.0.0.0 for all. Anything but loopback needs PUBLIC_URL.',
    schema: z.string().regex(/^[\w.:-]+$/),
  },
  PUBLIC_URL: {
    default: '',
    allowed: 'an https address without a path; http only on loopback',
    about:
      'The address that people open, used in links and checked on requests. Made of HOST and PORT if empty.',
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).refine(isOrigin)]),
  },
  DATABASE_URL: {
    default: '',
    allowed: 'postgres://user:password@host:port/database',
    about: 'A PostgreSQL 15 or newer of your own. Empty: the embedded one in DATA_DIR.',
    schema: z.union([
      z.literal(''),
      z
        .string()
        .regex(/^postgres(ql)?:\/\/./)
        .refine((url) => URL.canParse(url)),
    ]),
  },
  DB_POOL: {
    default: '10',
    allowed: 'a whole number from 2 to 200; at most 30 with the embedded database',
    about: 'How many connections to the database one process opens.',
    schema: wholeNumber(2, 200),
  },
  DATA_DIR: {
    default: './data',
    allowed: 'a folder that can be written to',
    about: 'Holds the embedded database, the stored files and the keys.',
    schema: z.string().transform((path) => resolve(path)),
  },
  SMTP_URL: {
    default: '',
    allowed: 'smtp://user:password@host:587 or smtps://user:password@host:465',
    about: 'Sends the mail. Empty: every mail is kept and shown at /admin/mail.',
    schema: z.union([
      z.literal(''),
      z
        .string()
        .regex(/^smtps?:\/\/./)
        .refine((url) => URL.canParse(url)),
    ]),
  },
  MAIL_FROM: {
    default: 'Switchboard <switchboard@localhost>',
    allowed: 'an address, or a name with the address in angle brackets',
    about: 'The sender of the mail.',
    schema: z.string().regex(/^([^<>\r\n]+ <[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/),
  },
  LLM_URL: {
    default: '',
    allowed: 'https://host/v1, the part before /chat/completions; http only within your own network',
    about:
      'A language model that speaks the chat completions protocol. Empty: texts are found, not written, and nothing goes out.',
    schema: z.union([
      z.literal(''),
      z
        .url({ protocol: /^https?$/ })
        .refine(isServiceAddress)
        .transform((url) => url.replace(/\/+$/, '')),
    ]),
  },
  LLM_MODEL: {
    default: '',
    allowed: 'a name that the service of LLM_URL knows',
    about: 'Which of its models writes.',
    schema: z.string().max(200),
  },
  LLM_KEY_FILE: {
    default: '',
    allowed: 'a file that can be read and holds the key, alone on its line',
    about: 'Where the key for LLM_URL stands. Empty: it asks for none.',
    schema: z.union([
      z.literal(''),
      z
        .string()
        .transform((path) => resolve(path))
        .refine(holdsKey),
    ]),
  },
  MAX_FILE_MB: {
    default: '50',
    allowed: 'a whole number from 1 to 10000',
    about: 'The largest file that may be sent, in MB of 1,048,576 bytes.',
    schema: wholeNumber(1, 10_000),
  },
  DEMO: {
    default: 'auto',
    allowed: 'auto or off',
    about:
      'auto: people and tickets to try it out, in an empty database and only while HOST and PUBLIC_URL are loopback.',
    schema: z.enum(['auto', 'off']),
  },
  SERVICES: {
    default: 'web,worker',
    allowed: 'web, worker or both with a comma between',
    about: 'What this process does: answer requests, do the jobs. Also as --services=web',
    schema: listOf(z.enum(['web', 'worker'])).refine((services) => services.length > 0),
  },
  TRUSTED_PROXIES: {
    default: '',
    allowed: 'IP addresses or ranges like 10.0.0.0/8 with commas between',
    about: 'Proxies in front, whose word on the address of the visitor is believed.',
    schema: listOf(z.string().refine(isAddressOrRange)),
  },
  SESSION_DAYS: {
    default: '30',
    allowed: 'a whole number from 1 to 365',
    about: 'After how many days without a visit a person must sign in again.',
    schema: wholeNumber(1, 365),
  },
  LIMIT_FACTOR: {
    default: '1',
    allowed: 'a whole number from 1 to 100000',
    about: 'Multiplies how often people may call, for measuring and for many people behind one address.',
    schema: wholeNumber(1, 100_000),
  },
  LOG_LEVEL: {
    default: 'info',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    about: 'How much is logged.',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
} as const

export type SettingName = keyof typeof SETTINGS
export type SettingValues = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> }

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

function wholeNumber(least: number, most: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most))
}

function listOf<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .transform((list) => [...new Set(list.split(',').map((part) => part.trim()))].filter(Boolean))
    .pipe(z.array(item))
}

function isOrigin(url: string): boolean {
  const { pathname, search, hash, username } = new URL(url)
  return pathname === '/' && !search && !hash && !username
}

/** What people wrote goes there: in the open only to where nobody listens. */
function isServiceAddress(address: string): boolean {
  const { protocol, hostname, search, hash, username, password } = new URL(address)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isOwn =
    isIP(host) > 0
      ? !isPublicAddress(host)
      : !host.includes('.') || /\.(localhost|local|lan|internal)$/.test(host)
  return !search && !hash && !username && !password && (protocol === 'https:' || isOwn)
}

/** A key goes into a header, where a second line would be another header. */
function holdsKey(file: string): boolean {
  try {
    return /^[\x21-\x7e]+$/.test(readFileSync(file, 'utf8').trim())
  } catch {
    return false
  }
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const width = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) > 0 && !rest.length && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= width))
  )
}
