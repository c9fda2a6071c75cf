import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './links.ts'

const linksIn = (text: string) =>
  piecesOf(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []))

test.each([
  ['plain http', 'see http://example.org/a now', 'http://example.org/a'],
  ['upper case scheme', 'HTTPS://Example.org/A', 'HTTPS://Example.org/A'],
  ['full stop behind', 'Go to https://example.org/a.', 'https://example.org/a'],
  ['question and quotes', '"https://example.org/a?b=1"?', 'https://example.org/a?b=1'],
  ['dots that belong', 'https://example.org/a.b/c.', 'https://example.org/a.b/c'],
  ['in brackets', '(https://example.org/a)', 'https://example.org/a'],
  ['bracket that belongs', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['both', '(see https://example.org/a_(b)).', 'https://example.org/a_(b)'],
  ['cyrillic path', 'вж. https://пример.бг/път!', 'https://пример.бг/път'],
  ['markup around', '<a href="https://example.org/x">', 'https://example.org/x'],
])('finds an address: %s', (_, text, shown) => {
  expect(linksIn(text).map(([written]) => written)).toEqual([shown])
})

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt://example.org/%0aalert(1)'],
  ['data:text/html,<script>alert(1)</script>'],
  ['vbscript:msgbox(1)'],
  ['file:///etc/passwd'],
  ['xhttps://example.org'],
  ['https://bank.example@evil.example/'],
  ['https://user:secret@evil.example/'],
  ['https://'],
  ['https://localhost/admin'],
  ['http:/example.org'],
  ['www.example.org'],
])('makes no link of %s', (text) => {
  expect(linksIn(text)).toEqual([])
})

test('an invisible character ends the address, so that nothing hides in it', () => {
  expect(linksIn('https://example.org/\u202egnp.exe')).toEqual([
    ['https://example.org/', 'https://example.org/'],
  ])
})

test('the pieces together are the text, and every link is http or https', () => {
  const parts = fc.constantFrom(
    'https://a.bg/x',
    'http://b.org',
    'javascript:x',
    ')',
    '.',
    ' ',
    '\n',
    '"',
    'й',
    '<b>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' }))), (words) => {
      const text = words.join('')
      const pieces = piecesOf(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { href } of pieces) if (href) expect(href).toMatch(/^https?:\/\//)
    }),
  )
})

test('a line of a million letters is read once', () => {
  const text = `https://example.org/${'a'.repeat(1_000_000)}`
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
