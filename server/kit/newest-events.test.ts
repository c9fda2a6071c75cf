import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { LoggedEvent } from './event-log.ts'
import { keepNewest } from './newest-events.ts'

const event = (at: number) => ({ xid: `${at >> 1}`, position: `${at}` }) as LoggedEvent

test('from any place it tells all that came after it, or that it does not know', () => {
  assert(
    property(integer({ min: 0, max: 5000 }), integer({ min: 1, max: 700 }), (asked, batch) => {
      const newest = keepNewest()
      const all = Array.from({ length: 4000 }, (_, at) => event(at + 10))
      newest.begin({ xid: '5', position: '0' })
      for (let from = 0; from < all.length; from += batch) newest.add(all.slice(from, from + batch))
      const told = newest.since({ xid: `${asked >> 1}`, position: `${asked}` })
      if (told) expect(told).toEqual(all.filter(({ position }) => Number(position) > asked))
      // It knows at least the end, however much has come.
      else expect(asked).toBeLessThan(4010 - 1000)
    }),
  )
})

test('what came before it began to read is not known', () => {
  const newest = keepNewest()
  expect(newest.since({ xid: '1', position: '1' })).toBeUndefined()
  newest.begin({ xid: '5', position: '0' })
  expect(newest.since({ xid: '4', position: '9' })).toBeUndefined()
  expect(newest.since({ xid: '5', position: '0' })).toEqual([])
})
