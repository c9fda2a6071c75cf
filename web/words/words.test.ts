import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#contracts/roles.ts'
import { faultsOf } from './compare.ts'
import type { Words } from './compare.ts'

const filesOf = (language: string) =>
  readdirSync(new URL(language, import.meta.url)).map((file) => file.replace('.ts', ''))
const parts = filesOf('en')
const load = async (language: string, part: string) =>
  ((await import(`./${language}/${part}.ts`)) as { default: Words }).default

test('every language has the same files', () => {
  for (const language of locales) expect(filesOf(language)).toEqual(parts)
})

test.each(parts)('%s says the same in every language', async (part) => {
  const tables = await Promise.all(
    locales.map(async (language) => [language, await load(language, part)] as const),
  )
  expect(faultsOf(Object.fromEntries(tables))).toEqual([])
})

test.each([
  ['a key that is missing', { en: { a: 'A', b: 'B' }, bg: { a: 'А' } }, ['bg has no b']],
  ['a key too many', { en: { a: 'A' }, bg: { a: 'А', b: 'Б' } }, ['en has no b']],
  ['a key inside', { en: { a: { b: 'B' } }, ru: { a: {} } }, ['ru has no a.b']],
  [
    'another placeholder',
    { en: { a: '{{name}}' }, ru: { a: '{{nome}}' } },
    ['ru differs in the placeholders of a'],
  ],
  ['nothing said', { en: { a: 'A' }, bg: { a: ' ' } }, ['bg says nothing in a']],
  [
    'a plural form too few',
    { en: { n_one: '{{count}}', n_other: '{{count}}' }, ru: { n_one: '{{count}}', n_other: '{{count}}' } },
    ['ru lacks n_few', 'ru lacks n_many'],
  ],
])('finds %s', (_, tables, faults) => {
  expect(faultsOf(tables)).toEqual(faults)
})
