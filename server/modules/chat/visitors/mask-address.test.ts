import { expect, test } from 'vitest'
import { maskedAddress } from './mask-address.ts'

test.each([
  ['203.0.113.77', '203.0.113.*'],
  ['2001:db8:7:2::/64', '2001:db8:7:*'],
])('of %s is shown %s', (network, shown) => {
  expect(maskedAddress(network)).toBe(shown)
})
