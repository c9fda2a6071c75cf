import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepFor } from './silence.ts'

const at = (days: number) => new Date(Date.UTC(2026, 10, 1) + days * 86_400_000)

test.each<[string, number | null, number | null, number, ReturnType<typeof stepFor>]>([
  ['nothing before the sixth day', 7, null, 5.9, null],
  ['a reminder a day before', 7, null, 6, 'remind'],
  ['once', 7, 6, 6.5, null],
  ['closed after seven days', 7, 6, 7, 'close'],
  ['not sooner than a day after the reminder', 7, 6.9, 7.5, null],
  ['also when the server was away for weeks', 7, null, 30, 'remind'],
  ['and then a day later', 7, 30, 31, 'close'],
  ['a reminder from before the last word is none', 7, -1, 6.5, 'remind'],
  ['never where the type says so', null, null, 400, null],
])('%s', (_, days, reminded, now, step) => {
  const remindedAt = reminded === null ? null : at(reminded)
  expect(stepFor({ since: at(0), days, remindedAt }, at(now))).toBe(step)
})

test('whatever the clock does, nothing is closed without a reminder a day before, nor before its days are over', () => {
  const moment = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => at(hours / 24))
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.array(moment, { maxLength: 60 }), (days, clock) => {
      let remindedAt: Date | null = null
      for (const now of clock) {
        const step = stepFor({ since: at(0), days, remindedAt }, now)
        if (step === 'remind') remindedAt = now
        if (step !== 'close') continue
        expect(now.getTime()).toBeGreaterThanOrEqual(at(days).getTime())
        expect(now.getTime() - (remindedAt?.getTime() ?? Infinity)).toBeGreaterThanOrEqual(86_400_000)
        return
      }
    }),
  )
})
