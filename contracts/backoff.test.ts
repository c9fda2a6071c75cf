import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pauseBefore } from './backoff.ts'

test('the pause grows to half a minute, is never nothing, and is spread over its upper half', () => {
  expect([0, 1, 2, 6, 50].map((attempt) => pauseBefore(attempt, 0))).toEqual([250, 500, 1000, 15_000, 15_000])
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, chance) => {
      const pause = pauseBefore(attempt, chance)
      expect(pause).toBeGreaterThanOrEqual(250)
      expect(pause).toBeLessThanOrEqual(30_000)
    }),
  )
})
