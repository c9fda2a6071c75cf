import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeConfig, isLoopback, readConfig } from './config.ts'
import { explainListenError } from './listen-error.ts'
import { SETTING_NAMES } from './settings.ts'
import { StartRefused } from './start-refused.ts'

test('an empty environment gives the defaults, frozen', () => {
  const config = readConfig({})
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    dbPool: 10,
    dataDir: resolve('data'),
    smtpUrl: undefined,
    mailFrom: 'Switchboard <switchboard@localhost>',
    languageModel: undefined,
    maxFileBytes: 52_428_800,
    isLoopback: true,
    isDemoAllowed: true,
    limitFactor: 1,
    services: ['web', 'worker'],
    trustedProxies: [],
    sessionDays: 30,
    logLevel: 'info',
  })
  expect(Object.isFrozen(config)).toBe(true)
})

describe('accepted', () => {
  test.each([
    [{ PORT: ' 8080 ' }, { port: 8080, publicUrl: 'http://127.0.0.1:8080' }],
    [{ PORT: '' }, { port: 3000 }],
    [{ HOST: '::1' }, { publicUrl: 'http://[::1]:3000', isDemoAllowed: true }],
    [
      { HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example/' },
      { publicUrl: 'https://desk.example', isDemoAllowed: false },
    ],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' }, { publicUrl: 'http://localhost:3000' }],
    [{ DEMO: 'off' }, { isDemoAllowed: false }],
    [
      { DATABASE_URL: 'postgres://me@%2Frun%2Fpg:5432/desk' },
      { databaseUrl: 'postgres://me@%2Frun%2Fpg:5432/desk' },
    ],
    [{ DATABASE_URL: 'postgresql://me:pw@db/desk', DB_POOL: '100' }, { dbPool: 100 }],
    [{ SERVICES: 'worker, worker' }, { services: ['worker'] }],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }, { trustedProxies: ['10.0.0.0/8', '::1'] }],
    [{ MAIL_FROM: 'desk@example.org' }, { mailFrom: 'desk@example.org' }],
    [
      { LLM_URL: 'https://llm.example/v1/', LLM_MODEL: 'small' },
      { languageModel: { url: 'https://llm.example/v1', name: 'small', keyFile: undefined } },
    ],
    [
      { LLM_URL: 'http://ollama:11434/v1', LLM_MODEL: 'small' },
      { languageModel: { url: 'http://ollama:11434/v1' } },
    ],
    [
      { LLM_URL: 'http://10.0.0.5:8080', LLM_MODEL: 'small' },
      { languageModel: { url: 'http://10.0.0.5:8080' } },
    ],
    [{ MAX_FILE_MB: '1' }, { maxFileBytes: 1_048_576 }],
  ])('%j', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected)
  })

  test('--services= stands above SERVICES', () => {
    expect(readConfig({ SERVICES: 'web' }, ['--services=worker']).services).toEqual(['worker'])
  })
})

describe('refused, with name and value', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'http://desk.example'],
    ['PUBLIC_URL', 'https://desk.example/path'],
    ['PUBLIC_URL', 'ftp://desk.example'],
    ['DATABASE_URL', 'mysql://db/desk'],
    ['DB_POOL', '1'],
    ['DB_POOL', '31'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'Desk <desk>'],
    ['MAIL_FROM', 'Desk <a@b.c>, Other <d@e.f>'],
    ['LLM_URL', 'http://llm.example/v1'],
    ['LLM_URL', 'http://93.184.215.14/v1'],
    ['LLM_URL', 'https://llm.example/v1?key=x'],
    ['LLM_KEY_FILE', '/nowhere/key'],
    ['MAX_FILE_MB', '0'],
    ['DEMO', 'on'],
    ['SERVICES', 'web,cron'],
    ['SERVICES', ','],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'all'],
    ['SESSION_DAYS', '1.5'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value} is refused. Allowed: `)
    expect(() => readConfig({ [name]: value })).toThrow(StartRefused)
  })

  test('an open address without PUBLIC_URL', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('PUBLIC_URL must then say')
  })

  test('a language model without a name, or a name without it', () => {
    expect(() => readConfig({ LLM_URL: 'https://llm.example/v1' })).toThrow('LLM_URL needs LLM_MODEL')
    expect(() => readConfig({ LLM_MODEL: 'small' })).toThrow('need LLM_URL')
  })

  test('a file with more than a key in it', () => {
    expect(() => readConfig({ LLM_KEY_FILE: import.meta.filename })).toThrow('alone on its line')
  })

  test('all at once', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'y' })).toThrow(/PORT=x.*\n.*DEMO=y/)
  })

  test('an unknown flag', () => {
    expect(() => readConfig({}, ['--port=1'])).toThrow('--port=1 is not known')
  })

  test.each(['mysql://me:se@cret@db/x', 'mysql://db/x?password=secret&a=b'])(
    '%s without its password',
    (url) => {
      expect(() => readConfig({ DATABASE_URL: url })).toThrow(/^(?!.*cret).*….* is refused/)
    },
  )
})

test('the help names every setting with its default', () => {
  const help = describeConfig()
  for (const name of SETTING_NAMES) expect(help).toContain(`\n  ${name}\n`)
  expect(help).toContain('Default: 3000.')
})

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['desk.localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
])('isLoopback(%s) is %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})

test.each([
  ['EADDRINUSE', '3000', 'PORT=3001 npm start'],
  ['EACCES', '80', 'PORT=3001 npm start'],
  ['EADDRINUSE', '65535', 'PORT=3001 npm start'],
  ['EADDRNOTAVAIL', '3000', 'HOST=127.0.0.1 is no address of this machine'],
])('%s on port %s tells what to do', (code, port, sentence) => {
  expect(explainListenError(Object.assign(new Error(), { code }), readConfig({ PORT: port }))).toContain(
    sentence,
  )
})

test('an unknown reason is left as it is', () => {
  expect(explainListenError(new Error('other'), readConfig({}))).toBeUndefined()
})
