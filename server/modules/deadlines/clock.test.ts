import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHours, anyMoment } from '#contracts/working-time/samples.ts'
import { openNow } from '#contracts/working-time/working-time.ts'
import { runsOut, standsFrom, standsIn, stretchesOf, type Course } from './clock.ts'

const minute = 60_000
const statuses = ['new', 'in_process', 'in_customer_action', 'resolved']

type Life = { course: Course; since: number; changes: { at: number; to: string }[] }

/** A ticket that is opened and then goes from status to status, by whole minutes. */
const anyLife: fc.Arbitrary<Life> = fc
  .tuple(
    anyHours,
    anyMoment,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom(...statuses)), { maxLength: 6 }),
  )
  .map(([hours, opened, steps]) => {
    const since = opened.getTime()
    let at = since
    const changes = steps.map(([minutes, to]) => ({ at: (at += minutes * minute), to }))
    return { course: { hours, stands: standsFrom(changes) }, since, changes }
  })

/** The slow model: in this minute, does the clock run? */
function runsIn({ course, changes }: Life, instant: number): boolean {
  const status = changes.findLast(({ at }) => at <= instant)?.to ?? 'new'
  return !standsIn(status) && openNow(course.hours, new Date(instant)).isOpen
}

test('a promise runs out in the minute in which so many have been worked', () => {
  fc.assert(
    fc.property(anyLife, fc.integer({ min: 1, max: 400 }), (life, minutes) => {
      const end = runsOut(life.course, life.since, minutes * 60)
      const last = Math.min(end?.getTime() ?? Infinity, life.since + 3 * 1440 * minute)
      let worked = 0
      for (let at = life.since; at < last; at += minute) if (runsIn(life, at)) worked++
      if (end?.getTime() === last) expect(worked).toBe(minutes)
      else expect(worked).toBeLessThan(minutes)
    }),
    { numRuns: 60 },
  )
})

test('what is shown of it leaves no gap and sums up to what was worked', () => {
  fc.assert(
    fc.property(anyLife, fc.integer({ min: 1, max: 2000 }), (life, length) => {
      const until = life.since + length * minute
      const stretches = stretchesOf(life.course, life.since, until)
      let at = life.since
      for (const { from, to } of stretches) {
        expect(from).toBe(at)
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(at).toBe(until)
      const worked = stretches
        .filter(({ is }) => is === 'worked')
        .reduce((sum, one) => sum + one.to - one.from, 0)
      const end = runsOut(life.course, life.since, worked / 1000 + 60)
      if (end) expect(end.getTime()).toBeGreaterThan(until)
    }),
  )
})

test('the more it stands still, the later it runs out', () => {
  fc.assert(
    fc.property(anyLife, fc.integer({ min: 1, max: 600 }), (life, minutes) => {
      const free = runsOut({ ...life.course, stands: [] }, life.since, minutes * 60)
      const held = runsOut(life.course, life.since, minutes * 60)
      if (held) expect(held.getTime()).toBeGreaterThanOrEqual(free?.getTime() ?? Infinity)
    }),
  )
})

test('a reopened ticket goes on where it stood', () => {
  const hours = {
    timeZone: 'UTC',
    periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 540, to: 1020 })),
    holidays: [],
  }
  const at = (time: string) => Date.parse(`2026-11-${time}:00Z`)
  const stands = standsFrom([
    { at: at('04T10:00'), to: 'in_process' },
    { at: at('04T11:00'), to: 'resolved' },
    { at: at('06T09:30'), to: 'in_process' },
  ])
  expect(runsOut({ hours, stands }, at('04T09:00'), 3 * 3600)).toEqual(new Date('2026-11-06T10:30Z'))
  expect(
    stretchesOf({ hours, stands }, at('04T08:00'), at('06T10:00')).map(({ is, status }) => status ?? is),
  ).toEqual(['outside', 'worked', 'resolved', 'worked'])
})
