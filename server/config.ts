import { StartRefused } from './start-refused.ts'
import { SETTING_NAMES, SETTINGS, type SettingName, type SettingValues } from './settings.ts'

export type Service = SettingValues['SERVICES'][number]
export type Config = Readonly<{
  host: string
  port: number
  /** Without a slash at the end. */
  publicUrl: string
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined
  dbPool: number
  /** Absolute. */
  dataDir: string
  smtpUrl: string | undefined
  mailFrom: string
  /** Undefined: texts are found and not written. */
  languageModel: Readonly<{ url: string; name: string; keyFile: string | undefined }> | undefined
  maxFileBytes: number
  /** Nobody but this machine can reach us, and DEMO was not switched off. */
  isDemoAllowed: boolean
  services: readonly Service[]
  trustedProxies: readonly string[]
  sessionDays: number
  limitFactor: number
  logLevel: SettingValues['LOG_LEVEL']
  /** Only this machine can reach us. */
  isLoopback: boolean
}>

type Environment = Record<string, string | undefined>

/** Every setting, checked. All that is wrong is told at once. `argv` is what stands behind the script's name. */
export function readConfig(env: Environment, argv: readonly string[] = []): Config {
  const given = { ...env, ...flags(argv) }
  const wrong: string[] = []
  const values = Object.fromEntries(
    SETTING_NAMES.map((name) => {
      // Empty counts as not given, as in PORT= npm start.
      const text = given[name]?.trim() || SETTINGS[name].default
      const read = SETTINGS[name].schema.safeParse(text)
      if (!read.success) wrong.push(`${refusedValue(name, text)} Allowed: ${SETTINGS[name].allowed}.`)
      return [name, read.data]
    }),
  ) as SettingValues
  if (!wrong.length) wrong.push(...contradictions(values))
  if (wrong.length) throw new StartRefused(wrong.join('\n'))
  return Object.freeze(toConfig(values))
}

/** What `npm start -- --help` prints. */
export function describeConfig(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { default: usual, allowed, about } = SETTINGS[name]
    return `  ${name}\n      ${about}\n      Default: ${usual || '(empty)'}. Allowed: ${allowed}.\n`
  })
  const usage = 'Settings are variables of the environment: PORT=3001 npm start\n'
  return `${usage}\n${rows.join('\n')}\n  --services=web,worker  the same as SERVICES\n  --help                 this page\n`
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host) || host.endsWith('.localhost')
}

function toConfig(values: SettingValues): Config {
  const { HOST: host, PORT: port } = values
  const publicUrl = values.PUBLIC_URL ? new URL(values.PUBLIC_URL).origin : ownAddress(host, port)
  // A proxy on this machine may open a server on loopback to everybody; PUBLIC_URL tells.
  const isOnlyHere = isLoopback(host) && isLoopback(new URL(publicUrl).hostname)
  return {
    host,
    port,
    publicUrl,
    databaseUrl: values.DATABASE_URL || undefined,
    dbPool: values.DB_POOL,
    dataDir: values.DATA_DIR,
    smtpUrl: values.SMTP_URL || undefined,
    mailFrom: values.MAIL_FROM,
    languageModel: values.LLM_URL
      ? { url: values.LLM_URL, name: values.LLM_MODEL, keyFile: values.LLM_KEY_FILE || undefined }
      : undefined,
    maxFileBytes: values.MAX_FILE_MB * 1024 * 1024,
    isDemoAllowed: values.DEMO === 'auto' && isOnlyHere,
    services: Object.freeze(values.SERVICES),
    trustedProxies: Object.freeze(values.TRUSTED_PROXIES),
    sessionDays: values.SESSION_DAYS,
    limitFactor: values.LIMIT_FACTOR,
    logLevel: values.LOG_LEVEL,
    isLoopback: isLoopback(host),
  }
}

export function ownAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** What is wrong only in the company of another setting. */
function contradictions(values: SettingValues): string[] {
  const { HOST, PUBLIC_URL, DATABASE_URL, DB_POOL, LLM_URL, LLM_MODEL, LLM_KEY_FILE } = values
  const found: string[] = []
  if (!PUBLIC_URL && !isLoopback(HOST)) {
    found.push(`HOST=${HOST} lets others in: PUBLIC_URL must then say the https address that they open.`)
  }
  if (PUBLIC_URL && new URL(PUBLIC_URL).protocol === 'http:' && !isLoopback(new URL(PUBLIC_URL).hostname)) {
    found.push(`${refusedValue('PUBLIC_URL', PUBLIC_URL)} Allowed: ${SETTINGS.PUBLIC_URL.allowed}.`)
  }
  if (!DATABASE_URL && DB_POOL > 30) {
    found.push(`${refusedValue('DB_POOL', String(DB_POOL))} Allowed: ${SETTINGS.DB_POOL.allowed}.`)
  }
  if (LLM_URL && !LLM_MODEL) found.push('LLM_URL needs LLM_MODEL: which of its models is to write.')
  if (!LLM_URL && (LLM_MODEL || LLM_KEY_FILE)) {
    found.push('LLM_MODEL and LLM_KEY_FILE need LLM_URL: whose they are.')
  }
  return found
}

function flags(argv: readonly string[]): Environment {
  const read: Environment = {}
  for (const flag of argv) {
    const services = /^--services=(.*)$/.exec(flag)?.[1]
    if (services === undefined) throw new StartRefused(`${flag} is not known. See: npm start -- --help`)
    read.SERVICES = services
  }
  return read
}

/** Passwords inside addresses stay out of the terminal and the log. */
function refusedValue(name: SettingName, value: string): string {
  const shown = value.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@').replace(/(password=)[^&]*/, '$1…')
  return `${name}=${shown} is refused.`
}
