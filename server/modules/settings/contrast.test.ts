import { expect, test } from 'vitest'
import { contrast } from '#contracts/color/color.ts'
import { refuseUnreadable } from './contrast.ts'

// Measured with the formula of WCAG 2.2 by hand: 1.05 / 0.05, and the well-known border grey.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#777777', 4.48],
])('%s and %s have a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2)
})

test.each(['#0b6e62', '#767676', '#1d5fb8', '#7a1fa2'])('%s is taken', (accent) => {
  expect(() => refuseUnreadable(accent)).not.toThrow()
})

test.each([
  ['#777777', { contrast: 4.47, limit: 4.5, mode: 'light' }],
  ['#ffff00', { contrast: 1.07, limit: 4.5, mode: 'light' }],
  ['#151918', { contrast: 1, limit: 1.1, mode: 'dark' }],
])('%s is refused with the numbers', (accent, params) => {
  expect(() => refuseUnreadable(accent)).toThrow(
    expect.objectContaining({
      code: 'contrast_too_low',
      field: 'accent',
      params: expect.objectContaining(params),
    }),
  )
})
