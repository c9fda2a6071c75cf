import { expect, test } from 'vitest'
import { avatarHues, hueOf, initialsOf } from './initials.ts'

test.each([
  ['Elena Sokolova', 'ES'],
  ['Мария Иванова', 'МИ'],
  ['Ann B. Clark', 'AC'],
  ['петър', 'П'],
  ["o'Neill Sean", 'OS'],
  ['  Tomas   Král ', 'TK'],
  ['李小龍', '李'],
  ['(guest) 7', 'G7'],
  ['', '?'],
  ['🙂', '?'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a key keeps its hue, and different keys use all of them', () => {
  const keys = Array.from({ length: 200 }, (_, index) => `person-${index}`)
  expect(keys.map(hueOf)).toEqual(keys.map(hueOf))
  expect(new Set(keys.map(hueOf))).toEqual(new Set(avatarHues))
})
