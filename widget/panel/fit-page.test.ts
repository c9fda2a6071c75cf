import { expect, test } from 'vitest'
import { Page } from '#contracts/chat-page.ts'
import type { Attributes } from '../messages.ts'
import { fitAttributes, fitPage } from './fit-page.ts'

test.each([
  ['with a letter of two units at the border', `${'x'.repeat(199)}😀`],
  ['in two lines', 'Lamps\u2028and\u0085 more\u0007'],
  ['with half a letter', 'Lamps \ud83d'],
  ['without an end', 'x'.repeat(10_000)],
])('a page whose title is %s is told all the same', (_, title) => {
  const page = fitPage({ url: `https://shop.example/?q=${'x'.repeat(3000)}`, title, referrer: title })
  expect(Page.safeParse(page).success).toBe(true)
})

test('of what a page says of its visitor that is told which fits', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x${at}`, at]))
  const given = {
    plan: 'pro',
    '1st': 'no',
    long: `${'y'.repeat(199)}😀`,
    none: null,
    deep: {},
    nan: Number.NaN,
    yes: true,
    ...many,
  }
  const attributes = fitAttributes(given as unknown as Attributes)
  expect(attributes).toMatchObject({ plan: 'pro', long: 'y'.repeat(199), yes: true, x0: 0 })
  expect(Object.keys(attributes)).toHaveLength(20)
  const page = { url: 'https://shop.example/', attributes }
  expect(Page.safeParse(page).success).toBe(true)
})
