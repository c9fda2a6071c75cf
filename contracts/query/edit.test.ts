import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readField,
  readSort,
  readText,
  removeField,
  setField,
  setSort,
  setText,
  toggleValue,
} from './edit.ts'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import { anyTerms, anyText } from './samples.ts'
import { fieldOf } from './terms.ts'
import type { FieldTerm, Term } from './terms.ts'

const terms = (text: string) => parseQuery(text).terms

test.each<[string, FieldTerm['field'], string[]]>([
  ['status:new,closed card', 'status', ['new', 'closed']],
  ['status:new status:closed', 'status', ['new', 'closed']],
  ['-status:new', 'status', []],
  ['card', 'status', []],
  ['priority:>=4,1..2', 'priority', ['>=4', '1..2']],
  ['#7', 'number', ['7']],
  ['owner:me,"me","Ana P"', 'owner', ['me', '"me"', '"Ana P"']],
  ['created:7d,none created:today', 'created', ['7d', 'today']],
])('%s asks in %s for %j', (text, field, values) => {
  expect(readField(terms(text), field)).toEqual(values)
})

describe('setting a field', () => {
  test.each<[string, FieldTerm['field'], string[], string]>([
    ['card', 'status', ['new'], 'card status:new'],
    ['status:new card', 'status', ['closed', 'resolved'], 'status:closed,resolved card'],
    ['a -status:new b status:closed', 'status', ['open'], 'a status:open b'],
    ['status:new card', 'status', [], 'card'],
    ['card', 'status', ['in process'], 'card status:in_process'],
    ['card', 'processor', ['Ana Petrova', 'me'], 'card processor:"Ana Petrova",me'],
    ['card', 'processor', ['x status:new'], 'card processor:"x status:new"'],
    ['card', 'processor', ['"'], String.raw`card processor:"\""`],
    ['card', 'status', ['lost'], 'card'],
    ['card', 'number', ['10432'], 'card #10432'],
    ['priority:1', 'priority', ['>=4'], 'priority:>=4'],
  ])('%s, %s to %j', (text, field, values, expected) => {
    expect(printQuery(setField(terms(text), field, values))).toBe(expected)
  })

  test('leaves all other fields and the words as they are', () => {
    fc.assert(
      fc.property(anyTerms, anyText, (before, value) => {
        const after = setField(before, 'processor', [value])
        const others = (all: Term[]) => all.filter((term) => fieldOf(term) !== 'processor')
        expect(others(after)).toEqual(others(before))
      }),
    )
  })

  test('to what was read changes nothing that is asked for', () => {
    fc.assert(
      fc.property(anyTerms, (before) => {
        const values = readField(before, 'owner')
        expect(readField(setField(before, 'owner', values), 'owner')).toEqual(values)
      }),
    )
  })
})

test.each([
  ['card', 'new', 'card status:new'],
  ['status:closed', 'new', 'status:closed,new'],
  ['status:closed,new', 'new', 'status:closed'],
  ['status:new card', 'new', 'card'],
  ['status:in_process', 'in process', ''],
])('%s with status %s toggled is "%s"', (text, value, expected) => {
  expect(printQuery(toggleValue(terms(text), 'status', value))).toBe(expected)
})

test('a field can be removed, wished for or not', () => {
  expect(printQuery(removeField(terms('a status:new -status:closed sort:number'), 'status'))).toBe(
    'a sort:number-desc',
  )
})

describe('the order', () => {
  test('is by the last change unless asked for, and the last wish wins', () => {
    expect(readSort(terms('card'))).toEqual({ by: 'updated', direction: 'desc' })
    expect(readSort(terms('sort:number-asc sort:priority'))).toEqual({ by: 'priority', direction: 'desc' })
  })

  test('is written once, and not at all when it is the usual one', () => {
    const before = terms('sort:number-asc card sort:created')
    expect(printQuery(setSort(before, { by: 'waiting', direction: 'asc' }))).toBe('card sort:waiting-asc')
    expect(printQuery(setSort(before, { by: 'updated', direction: 'desc' }))).toBe('card')
  })
})

describe('the words', () => {
  test('are read without the fields', () => {
    expect(readText(terms('status:new card -"not this" #7 -arrival'))).toBe('card -"not this" -arrival')
  })

  test('are replaced, and a field among them joins the others', () => {
    expect(printQuery(setText(terms('old status:new "words"'), 'new words is:unread'))).toBe(
      'status:new new words is:unread',
    )
  })
})
