import { expect, test } from 'vitest'
import { said } from './localized.ts'

const nothing = { en: '', bg: '', ru: '' }

test.each([
  [
    'a house of one language says it in all',
    nothing,
    ['bg'],
    'bg',
    'Карти',
    { en: 'Карти', bg: 'Карти', ru: 'Карти' },
  ],
  [
    'a house of all says each itself',
    nothing,
    ['en', 'bg', 'ru'],
    'en',
    'Cards',
    { ...nothing, en: 'Cards' },
  ],
  [
    'only its first language is said for others',
    nothing,
    ['en', 'ru'],
    'ru',
    'Карты',
    { ...nothing, ru: 'Карты' },
  ],
  [
    'what was said for others follows, down to nothing',
    { en: 'Card', bg: 'Card', ru: 'Card' },
    ['en'],
    'en',
    '',
    nothing,
  ],
  [
    'what was said of its own stays',
    { en: 'Cards', bg: 'Карти', ru: 'Cards' },
    ['en'],
    'en',
    'Cards and accounts',
    { en: 'Cards and accounts', bg: 'Карти', ru: 'Cards and accounts' },
  ],
] as const)('%s', (_says, text, house, locale, typed, after) => {
  expect(said(text, house, locale, typed)).toEqual(after)
})
