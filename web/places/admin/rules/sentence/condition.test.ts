import { expect, test } from 'vitest'
import { conditionsIn, isWhole, newCondition, queryOf, type Condition } from './condition.ts'

const samples: [query: string, shown: Condition[]][] = [
  ['', []],
  ['priority:>=4', [{ field: 'priority', op: 'least', values: ['4'] }]],
  ['priority:<=2', [{ field: 'priority', op: 'most', values: ['2'] }]],
  ['status:new,in_process', [{ field: 'status', op: 'is', values: ['new', 'in_process'] }]],
  ['-component:cards', [{ field: 'component', op: 'not', values: ['cards'] }]],
  ['processor:none', [{ field: 'processor', op: 'is', values: ['none'] }]],
  ['owner:"Ana Petrova"', [{ field: 'owner', op: 'is', values: ['Ana Petrova'] }]],
  ['is:unassigned', [{ field: 'trait', op: 'is', values: ['unassigned'] }]],
  ['-escalated:yes', [{ field: 'trait', op: 'not', values: ['escalated'] }]],
  ['has:file', [{ field: 'trait', op: 'is', values: ['file'] }]],
  ['waiting:>4h', [{ field: 'waited', op: 'is', values: ['4h'] }]],
  ['refund', [{ field: 'words', op: 'is', values: ['refund'] }]],
  ['-"lost card"', [{ field: 'words', op: 'not', values: ['lost card'] }]],
  ['created:>7d', [{ field: 'written', op: 'is', values: ['created:>7d'] }]],
]

test.each(samples)('%s is shown, and written again the same', (query, shown) => {
  expect(conditionsIn(query)).toEqual(shown)
  expect(queryOf(shown)).toBe(query)
})

test('what cannot be read stays as it was written', () => {
  expect(conditionsIn('status:purple')).toEqual([{ field: 'written', op: 'is', values: ['status:purple'] }])
})

test('a blank that is not filled in asks for nothing and is not whole', () => {
  const empty = newCondition.component()
  expect(isWhole(empty)).toBe(false)
  expect(queryOf([empty, newCondition.priority()])).toBe('priority:>=4')
})
