import { expect, test } from 'vitest'
import { choosing } from './use-selection.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const chosen = (...steps: [string, 'range'?][]) =>
  [
    ...steps.reduce((before, [id, range]) => choosing(before, id, range ? rows : []), {
      ids: new Set<string>(),
      last: undefined as string | undefined,
    } as Parameters<typeof choosing>[0]).ids,
  ]
    .sort()
    .join('')

test.each<[string, [string, 'range'?][], string]>([
  ['one and again', [['b'], ['b']], ''],
  ['two', [['b'], ['d']], 'bd'],
  ['a range downwards', [['b'], ['d', 'range']], 'bcd'],
  ['a range upwards', [['d'], ['b', 'range']], 'bcd'],
  ['a range from nothing', [['c', 'range']], 'c'],
  ['a range added to others', [['a'], ['c'], ['e', 'range']], 'acde'],
  ['a range whose beginning is no longer in the list', [['x'], ['c', 'range']], 'cx'],
])('%s', (_, steps, expected) => {
  expect(chosen(...steps)).toBe(expected)
})
