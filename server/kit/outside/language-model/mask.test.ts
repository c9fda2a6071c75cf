import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeMask } from './mask.ts'

const hide = (text: string) => makeMask().hide(text)

describe('hidden', () => {
  test.each([
    ['an address', 'I am anna.k+shop@mail.example.org.', 'I am [EMAIL-1].'],
    ['an address in brackets', 'Anna <anna@example.org>, hello', 'Anna <[EMAIL-1]>, hello'],
    ['several ats', 'a@b@c.bg, @maria', '[EMAIL-1][EMAIL-2], [EMAIL-3]'],
    ['a phone', 'Call +359 (0)88 812-34-56 today', 'Call [NUMBER-1] today'],
    ['a phone behind a scheme', 'tel:0888123456', 'tel:[NUMBER-1]'],
    ['a card', 'Card 4111 1111 1111 1111, valid', 'Card [NUMBER-1], valid'],
    ['a card with dots', '4111.1111.1111.1111', '[NUMBER-1]'],
    ['an account', 'to BG80 BNBG 9661 1020 3456 78.', 'to [ACCOUNT-1].'],
    ['an account in small letters', 'gb29nwbk60161331926819', '[ACCOUNT-1]'],
    ['digits of another alphabet', '٠٨٨٨١٢٣٤٥٦', '[NUMBER-1]'],
    ['the same twice', 'a@b.bg and a@b.bg', '[EMAIL-1] and [EMAIL-1]'],
    ['a phone that begins like a date', '02-10-2034 567', '[NUMBER-1]'],
  ])('%s', (_, text, hidden) => {
    expect(hide(text)).toBe(hidden)
  })
})

test.each([
  'It came on 2026-11-26 at 10:30, not on 26.11.2026.',
  'Since 2026-11-26 10:30 order 10432 waits, 3 of 12 pieces, 49.90 BGN.',
  'Version 2.14.3, 100 %, room 12',
])('left as it is: %s', (text) => {
  expect(hide(text)).toBe(text)
})

describe('whatever stands around it', () => {
  const digit = fc.nat(9).map(String)
  const separator = fc.constantFrom('', '', ' ', '-', '.', '/', ' - ', '\u00A0', '\u200B', '–', ') ')
  const number = fc.array(fc.tuple(digit, separator), { minLength: 7, maxLength: 19 }).map((all) =>
    all
      .map(([one, after]) => one + after)
      .join('')
      .replace(/\D+$/, ''),
  )
  const letters = fc.constantFrom('anna', 'a.b', 'x-1', '_k+shop', '007', 'mail.example')
  const email = fc.tuple(letters, letters).map(([name, host]) => `${name}@${host}.bg`)
  const iban = fc
    .tuple(
      fc.constantFrom('BG', 'DE', 'GB', 'mt'),
      fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }).map((all) => `${all}`.replace(/^../, '$&BNBG')),
      fc.boolean(),
    )
    .map(([land, rest, inGroups]) =>
      inGroups ? `${land}${rest}`.replace(/(.{4})(?=.)/g, '$1 ') : land + rest,
    )
  const words = fc.array(
    fc.constantFrom('Моля', 'card', 'please', '—', '(', '"', '\n', '[EMAIL-1]', ',', 'на'),
  )
  const piece = fc.oneof(email, number, iban)
  const around = fc.array(fc.tuple(words, piece), { minLength: 1, maxLength: 4 }).map((parts) => ({
    text: parts.map(([before, secret]) => `${before.join(' ')} ${secret}`).join(' и '),
    secrets: parts.map(([, secret]) => secret),
  }))
  /** Written another way than the mask itself. */
  const secretsIn = (text: string) => {
    const digits = text
      .replace(/\[(?:TEXT|EMAIL|ACCOUNT|NUMBER)-\d+\]/g, '#')
      .split(/[^\d\s\u200B./()–-]|\n/)
      .filter((run) => run.replace(/\D/g, '').length >= 7)
      .filter((run) => !/(19|20)\d\d/.test(run))
    return [...(text.match(/@/g) ?? []), ...digits]
  }

  test('nothing of it gets out, and all of it comes back', () => {
    fc.assert(
      fc.property(around, ({ text, secrets }) => {
        const mask = makeMask()
        const hidden = mask.hide(text)
        expect(secretsIn(hidden)).toEqual([])
        for (const secret of secrets) {
          if (!/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(secret)) expect(hidden).not.toContain(secret)
        }
        expect(mask.show(hidden)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  const scraps = fc.constantFrom(
    '[',
    ']',
    'EMAIL',
    'NUMBER',
    '-',
    '1',
    '234567',
    '@',
    ' ',
    '\n',
    'BG80',
    'b',
    '😀',
    '\uD800',
  )

  test('any text at all comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(scraps).map((all) => all.join('')),
        (text) => {
          const mask = makeMask()
          expect(mask.show(mask.hide(text))).toBe(text)
        },
      ),
    )
  })
})
