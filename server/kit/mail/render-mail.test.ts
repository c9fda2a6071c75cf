import { expect, test } from 'vitest'
import { mailKinds, type MailKind } from '#contracts/mails.ts'
import { toldMailKinds } from '#contracts/notification-kinds.ts'
import { locales } from '#contracts/roles.ts'
import { usualLook } from '../look.ts'
import type { DataOf } from './kinds.ts'
import { renderMail } from './render-mail.ts'

const publicUrl = 'https://care.example.org'
const everything = {
  name: 'Петър Иванов',
  number: '10432',
  title: 'Card <b>has</b> not arrived',
  text: 'First line\nsecond & last',
  link: `${publicUrl}/desk/t/10432`,
  state: 'refunded',
  order: '536365',
  amount: '£25.98',
  rateQuestion: 'How did we do?',
  rateLink: `${publicUrl}/rate#secret`,
  takeLink: `${publicUrl}/desk/t/10432?take=1`,
  stars: '2',
  typed: '',
  skipped: '1',
}

function rendered(
  kind: MailKind,
  over: object = {},
  locale: (typeof locales)[number] = 'en',
  readerName = 'Ана',
) {
  const data = { ...everything, ...over } as unknown as DataOf<MailKind>
  return renderMail({ kind, locale, data, readerName, publicUrl, look: usualLook, offLink: null })
}

test.each(mailKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
  '%s in %s is complete in both forms',
  (kind, locale) => {
    const { subject, html, text } = rendered(kind, {}, locale)
    for (const form of [subject, html, text]) expect(form).not.toMatch(/\{\{|\}\}|\[object|undefined/)
    expect(subject).not.toBe('')
    expect(html).toContain(`lang="${locale}"`)
    expect(html).toContain(everything.link)
    expect(text).toContain(everything.link)
    expect(text).toContain('Switchboard')
    if (locale !== 'en') expect(text).toMatch(/[а-яё]{4}/i)
  },
)

test.each(toldMailKinds)('the subject of %s carries the number as people say it', (kind) => {
  expect(rendered(kind).subject).toContain('[#10432]')
})

test.each(['ticket_opened_customer', 'ticket_assigned_customer', 'agent_wrote', 'ticket_resolved'] as const)(
  '%s reads well without the words of a reader whom we do not know',
  (kind) => {
    for (const locale of locales) {
      const { subject, text } = rendered(kind, { title: '' }, locale, '')
      expect(subject).toMatch(/^\[#10432\] .*[а-яa-z]$/i)
      expect(text).not.toMatch(/“”|„“|«»| :|, \n|  /)
      expect(text).not.toContain('Ана')
    }
  },
)

test.each(['verify_email', 'change_email'] as const)('%s never says the name that was typed', (kind) => {
  expect(rendered(kind).html).not.toContain('Ана')
})

test('a word that is missing is a defect and not an empty place', () => {
  expect(() => rendered('ticket_assigned', { name: undefined })).toThrow(/name/)
  expect(() => rendered('agent_wrote', { text: undefined })).toThrow()
})

test('what people wrote is text, in names, titles and quotes', () => {
  const nasty = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{ product }}{% assign a = 1 %}</title>`
  const { html, text } = rendered('agent_wrote', { title: nasty, name: nasty, text: nasty })
  expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>/)
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain('{{ product }}')
  expect(text).toContain('<script>')
})

test('lines of a message stay lines', () => {
  const { html, text } = rendered('customer_wrote')
  expect(html).toContain('First line<br>second &amp; last')
  expect(text).toContain('> First line\n> second & last\n')
})

test('a line break in a title stays out of the subject', () => {
  const { subject } = rendered('ticket_assigned', { title: 'x\r\nBcc: all@example.org\u2028y' })
  expect(subject).toBe('[#10432] Now yours: x Bcc: all@example.org y')
})

test.each(['https://evil.example/desk', 'javascript:alert(1)', '//evil.example', ''])(
  'a link to %j is refused',
  (link) => {
    expect(() => rendered('reset_password', { link })).toThrow()
  },
)

test('name and colour of the installation are used', () => {
  const look = { name: 'Bank & Söhne', accent: '#123456', signUpOpen: true }
  const { html, text } = renderMail({
    kind: 'reset_password',
    locale: 'en',
    data: everything,
    readerName: 'Ana',
    publicUrl,
    look,
    offLink: null,
  })
  expect(html).toContain('Bank &amp; Söhne')
  expect(html).toContain('background:#123456')
  expect(text).toContain('Bank & Söhne')
})
