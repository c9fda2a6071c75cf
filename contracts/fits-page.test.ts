import { expect, test } from 'vitest'
import { fitsPage } from './fits-page.ts'

test.each([
  ['/lamps', 'https://shop.example/lamps', true],
  ['/lamps', 'https://shop.example/lamps?color=red#top', true],
  ['/lamps', 'https://shop.example/lamps/red', false],
  ['/lamps/*', 'https://shop.example/lamps/red', true],
  ['/lamps/*', 'https://shop.example/lamps', false],
  ['*', 'https://shop.example/', true],
  ['*/returns', 'https://shop.example/bg/returns', true],
  ['/*/cart/*/pay', 'https://shop.example/bg/cart/17/pay', true],
  ['/*/cart/*/pay', 'https://shop.example/bg/cart/pay', false],
  ['/a*a', 'https://shop.example/a', false],
  ['/a*b*b', 'https://shop.example/ab', false],
  ['https://shop.example/*', 'https://shop.example/lamps', true],
  ['https://shop.example/*', 'https://other.example/lamps', false],
  ['https://*.example/lamps', 'https://shop.example/lamps', true],
  ['/(lamps|clocks)', 'https://shop.example/lamps', false],
])('%s, on %s: %s', (pattern, address, fits) => {
  expect(fitsPage(pattern, address)).toBe(fits)
})

test('a pattern that would keep an expression busy for years is nothing', () => {
  expect(fitsPage(`/${'a*'.repeat(90)}b`, `https://shop.example/${'a'.repeat(2000)}`)).toBe(false)
})
