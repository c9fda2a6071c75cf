import { newId } from '#kit/id.ts'

/** What nobody's form sends, each under a name. */
export const badValues: Record<string, unknown> = {
  null: null,
  empty: '',
  blank: ' \t ',
  zero: 0,
  negative: -1,
  'a half': 1.5,
  'more than a double holds exactly': 2 ** 53 + 2,
  'the largest double': Number.MAX_VALUE,
  'NaN as a word': 'NaN',
  'Infinity as a word': '-Infinity',
  true: true,
  'an empty array': [],
  'an array of null': [null],
  'an array in an array': [[[]]],
  'an empty object': {},
  'an object in an object': { a: { b: { c: {} } } },
  'a condition of a query': { $ne: '' },
  '100 kB': 'x'.repeat(100_000),
  'U+0000': 'a\0b',
  'half of a pair': 'a\ud800b',
  'written from the right': '\u202eevil\u2066',
  'a line and a half': 'one\r\nBcc: two',
  quotes: `'"); drop table tickets; --`,
  'an id that names nothing': newId(),
  'an id that is none': '00000000-0000-0000-0000-00000000000g',
  'a day that is none': '2026-02-31T25:61:00Z',
}

/** For addresses, where everything is text. */
export const badWords: Record<string, string> = {
  blank: ' ',
  'U+0000': '\0',
  '../': '../../etc/passwd',
  '300 characters and more': 'y'.repeat(400),
  'from the right': '\u202e',
  'an id that names nothing': newId(),
  negative: '-1',
  'a large number': '9'.repeat(40),
  percent: '%',
  object: '[object Object]',
}

/** Every version of a body in which one place, also deep inside, holds a bad value; or is missing. */
export function* spoil(value: unknown, path = 'body'): Generator<[where: string, spoilt: unknown]> {
  for (const [name, bad] of Object.entries(badValues)) yield [`${path} is ${name}`, bad]
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      for (const [where, spoilt] of spoil(item, `${path}.${at}`)) yield [where, value.with(at, spoilt)]
    }
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    const { [key]: _gone, ...rest } = value as Record<string, unknown>
    yield [`${path} without ${key}`, rest]
    for (const [where, spoilt] of spoil(inner, `${path}.${key}`)) yield [where, { ...value, [key]: spoilt }]
  }
}
