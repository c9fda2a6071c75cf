import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateCredits } from './allocate-credits.ts'

test('what comes back belongs to the last purchase before it, then to those before', () => {
  const purchases = [
    { lineId: 'old', at: 1, free: 5 },
    { lineId: 'new', at: 3, free: 2 },
    { lineId: 'later', at: 9, free: 9 },
  ]
  const credits = [
    { line: 7, at: 5, quantity: 3 },
    { line: 8, at: 6, quantity: 5 },
    { line: 9, at: 0, quantity: 1 },
  ]
  expect(Object.fromEntries(allocateCredits(purchases, credits))).toEqual({
    7: [
      { lineId: 'new', quantity: 2 },
      { lineId: 'old', quantity: 1 },
    ],
    8: null,
    9: null,
  })
})

test('fifty thousand purchases and as many credits of one product hold nobody up', () => {
  const purchases = Array.from({ length: 50_000 }, (_, at) => ({ lineId: String(at), at, free: 1 }))
  const credits = Array.from({ length: 50_000 }, (_, at) => ({ line: at, at: 50_000 + at, quantity: 1 }))
  const allocated = allocateCredits(purchases, credits)
  expect(allocated.get(0)).toEqual([{ lineId: '49999', quantity: 1 }])
  expect(allocated.get(49_999)).toEqual([{ lineId: '0', quantity: 1 }])
})

test('never more of a line than could still come back, and each credit whole or not at all', () => {
  const purchase = fc.record({ at: fc.nat(20), free: fc.nat(10) })
  const credit = fc.record({ at: fc.nat(20), quantity: fc.integer({ min: 1, max: 10 }) })
  fc.assert(
    fc.property(fc.array(purchase, { maxLength: 6 }), fc.array(credit, { maxLength: 8 }), (bought, back) => {
      const purchases = bought.map((one, at) => ({ ...one, lineId: String(at) }))
      const credits = back.map((one, at) => ({ ...one, line: at }))
      const allocated = allocateCredits(purchases, credits)
      const taken = [...allocated.values()].flatMap((one) => one ?? [])
      for (const { lineId, free } of purchases) {
        const sum = taken.filter((one) => one.lineId === lineId).reduce((all, one) => all + one.quantity, 0)
        expect(sum).toBeLessThanOrEqual(free)
      }
      for (const { line, quantity } of credits) {
        const sum = allocated.get(line)?.reduce((all, one) => all + one.quantity, 0) ?? quantity
        expect(sum).toBe(quantity)
      }
    }),
  )
})
