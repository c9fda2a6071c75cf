import { describe, expect, test } from 'vitest'
import { fieldKinds, TypeField, type FieldKind } from '#contracts/ticket-types.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { checkFields, fitsField } from './check-fields.ts'

const label = { en: 'x', bg: 'x', ru: 'x' }
const choices = ['web', 'phone'].map((key) => ({ key, label }))
const make = (kind: FieldKind, over: object = {}) =>
  TypeField.parse({ key: 'it', kind, label, ...(kind.startsWith('choice') ? { choices } : {}), ...over })

function outcome(field: TypeField, value: unknown): unknown {
  try {
    return checkFields([field], { it: value }, 'open', true)['it'] ?? 'nothing'
  } catch (error) {
    if (error instanceof Fault) return `${error.code} ${error.field}`
    throw error
  }
}

const id = newId()
const table: Record<FieldKind, [value: unknown, comesOut: unknown, over?: object][]> = {
  text: [
    [' Safari ', 'Safari'],
    ['', 'nothing'],
    ['   ', 'nothing'],
    [null, 'nothing'],
    [7, 'invalid fields.it'],
    [{ $gt: '' }, 'invalid fields.it'],
    ['x'.repeat(201), 'too_long fields.it'],
    ['abc', 'too_long fields.it', { most: 2 }],
    ['a', 'too_short fields.it', { least: 2 }],
  ],
  long_text: [
    ['x'.repeat(5000), 'x'.repeat(5000)],
    ['x'.repeat(5001), 'too_long fields.it'],
  ],
  number: [
    [0, 0],
    [-1.5, -1.5],
    ['7', 'invalid fields.it'],
    [Number.NaN, 'invalid fields.it'],
    [Number.POSITIVE_INFINITY, 'invalid fields.it'],
    [3, 'invalid fields.it', { least: 4 }],
    [5, 'invalid fields.it', { most: 4 }],
  ],
  date: [
    ['2026-02-28', '2026-02-28'],
    ['2026-02-30', 'invalid fields.it'],
    ['28.02.2026', 'invalid fields.it'],
    ['2026-2-8', 'invalid fields.it'],
  ],
  choice: [
    ['web', 'web'],
    ['fax', 'unknown_choice fields.it'],
    [['web'], 'unknown_choice fields.it'],
  ],
  choices: [
    [
      ['phone', 'web'],
      ['phone', 'web'],
    ],
    [[], 'nothing'],
    ['web', 'invalid fields.it'],
    [['web', 'web'], 'invalid fields.it'],
    [['web', 'fax'], 'unknown_choice fields.it'],
  ],
  yes_no: [
    [false, false],
    ['yes', 'invalid fields.it'],
  ],
  file: [
    [id, id],
    ['../secret', 'invalid fields.it'],
  ],
  person: [
    ['Ana Horvat', 'Ana Horvat'],
    ['x'.repeat(101), 'too_long fields.it'],
  ],
}

describe.each(fieldKinds)('%s', (kind) => {
  test.each(table[kind])('%j comes out as %j', (value, comesOut, over) => {
    expect(outcome(make(kind, over), value)).toEqual(comesOut)
  })
})

describe('what is asked for', () => {
  const toOpen = make('text', { requiredToOpen: true })
  const toResolve = make('text', { requiredToResolve: true })
  const forStaff = make('text', { requiredToResolve: true, staffOnly: true })
  const isMissing = (field: TypeField, stage: 'open' | 'change' | 'resolve', isStaff = true) => {
    try {
      checkFields([field], {}, stage, isStaff)
      return false
    } catch (error) {
      expect(error).toMatchObject({ code: 'required', field: 'fields.it' })
      return true
    }
  }

  test('at its stage only', () => {
    expect(isMissing(toOpen, 'open')).toBe(true)
    expect(isMissing(toOpen, 'change')).toBe(false)
    expect(isMissing(toResolve, 'open')).toBe(false)
    expect(isMissing(toResolve, 'resolve')).toBe(true)
  })

  test('never by a customer what is for staff', () => {
    expect(isMissing(forStaff, 'resolve', false)).toBe(false)
    expect(() => checkFields([forStaff], { it: 'x' }, 'change', false)).toThrow('unknown_choice')
  })

  test('no field of another type, nor of the language', () => {
    expect(() => checkFields([toOpen], { other: 1, it: 'x' }, 'open', true)).toThrow('unknown_choice')
    expect(() => checkFields([], JSON.parse('{"__proto__": 1}'), 'open', true)).toThrow('unknown_choice')
    expect(() => checkFields([], { constructor: 1 }, 'open', true)).toThrow('unknown_choice')
  })
})

test('whether a value fits another type', () => {
  expect(fitsField([make('choice')], 'it', 'web')).toBe(true)
  expect(fitsField([make('choice')], 'it', 'fax')).toBe(false)
  expect(fitsField([make('choice')], 'other', 'web')).toBe(false)
})
