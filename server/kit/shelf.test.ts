import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Shelf } from './shelf.ts'

test('a shelf holds what was put there and not dropped, each thing once under a key', () => {
  const things = [{}, {}, {}] as const
  const step = fc.record({
    does: fc.constantFrom('put', 'drop'),
    key: fc.constantFrom('a', 'b'),
    at: fc.constantFrom(0, 1, 2),
  })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const shelf = new Shelf<object>()
      const model = new Map<string, Set<object>>([
        ['a', new Set()],
        ['b', new Set()],
      ])
      for (const { does, key, at } of steps) {
        if (does === 'put') {
          shelf.put(key, things[at])
          model.get(key)?.add(things[at])
        } else {
          shelf.drop(key, things[at])
          model.get(key)?.delete(things[at])
        }
      }
      for (const [key, held] of model) expect(new Set(shelf.under(key))).toEqual(held)
    }),
  )
})
