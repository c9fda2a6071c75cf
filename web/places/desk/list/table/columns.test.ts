import { expect, test } from 'vitest'
import type { SavedView } from '#contracts/views.ts'
import { readKept } from './kept-columns.ts'
import { pressedSort } from './sortable.ts'
import { columnsOf } from './use-columns.ts'

const view = { id: 'v', columns: ['number', 'due'] } as SavedView

test.each([
  ['what a view says', view, {}, ['number', 'due']],
  ['what was changed of it here', view, { v: ['title'] }, ['title']],
  ['a view shown as a list here, whatever other lists are', view, { v: [], '': ['title'] }, []],
  ['what all other lists have', undefined, { '': ['title'] }, ['title']],
  ['the same for a view that says nothing', { ...view, columns: [] }, { '': ['title'] }, ['title']],
  ['a list, where nothing was ever chosen', undefined, {}, []],
] as [string, SavedView | undefined, Record<string, SavedView['columns']>, string[]][])(
  'columns are %s',
  (_, of, kept, columns) => {
    expect(columnsOf(of, kept)).toEqual(columns)
  },
)

test('what the browser kept and cannot be read is left out', () => {
  expect(readKept('{"":["title","no such"],"v":7}')).toEqual({ '': ['title'] })
  expect(readKept('nonsense')).toEqual({})
  expect(readKept('null')).toEqual({})
})

test('a head sorts the usual way first, and then the other way round', () => {
  expect(pressedSort('waiting', { by: 'updated', direction: 'desc' })).toEqual({
    by: 'waiting',
    direction: 'asc',
  })
  expect(pressedSort('waiting', { by: 'waiting', direction: 'asc' })?.direction).toBe('desc')
  expect(pressedSort('title', { by: 'waiting', direction: 'asc' })).toBeUndefined()
})
