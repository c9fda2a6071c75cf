import { expect, test } from 'vitest'
import { freeKey, keyFrom } from '../parts/localized.ts'
import { moved } from '../parts/reorder.ts'
import { draftOf, faultsOfField, isComplete, newChoice, newField, typeFrom } from './draft.ts'
import type { DraftField } from './draft.ts'

const said = (text: string) => ({ en: text, bg: text, ru: text })
const type = {
  id: '01937b00-0000-7000-8000-000000000001',
  key: 'equipment',
  name: said('Equipment'),
  icon: 'device',
  descriptionLimit: 500,
  closeAfterDays: 7,
  place: 0,
  version: 3,
  form: 'plain' as const,
  archived: false,
  fields: [],
}
const field = (part: Partial<DraftField> = {}): DraftField => ({
  ...newField(),
  label: said('Serial number'),
  ...part,
})

test.each([
  ['Serial number', 'serial_number'],
  ['  2nd line? ', 'nd_line'],
  ['Cafés №5', 'cafes_no5'],
  ['Номер', ''],
])('the key of "%s" is "%s"', (name, key) => {
  expect(keyFrom(name)).toBe(key)
})

test('a key that is taken gets a number', () => {
  expect(freeKey('a', ['a', 'a_2'])).toBe('a_3')
})

test('equal questions are saved under different keys', () => {
  const { fields } = typeFrom({ ...draftOf(type), fields: [field(), field()] })
  expect(fields.map(({ key }) => key)).toEqual(['serial_number', 'serial_number_2'])
})

test('what a kind does not take is not saved', () => {
  const choices = [{ ...newChoice(), label: said('Red') }]
  const { fields } = typeFrom({
    ...draftOf(type),
    fields: [field({ kind: 'date', choices, least: 3, most: 9 })],
  })
  expect(fields[0]).toMatchObject({ kind: 'date', choices: [], least: null, most: null, help: null })
})

test.each<[string, Partial<DraftField>, string[]]>([
  ['a whole field', {}, []],
  ['no words', { label: { ...said('x'), ru: ' ' } }, ['label']],
  ['a question without a Latin letter', { label: said('Номер') }, ['key']],
  ['help in one language only', { help: { en: 'Look below', bg: '', ru: '' } }, ['help']],
  ['no choices', { kind: 'choice' }, ['choices']],
  ['a choice without a name', { kind: 'choices', choices: [newChoice()] }, ['choices']],
  ['limits that leave nothing', { least: 9, most: 3 }, ['limits']],
])('%s: %o lacks %o', (_, part, faults) => {
  expect([...faultsOfField(field(part))]).toEqual(faults)
  expect(isComplete({ ...draftOf(type), fields: [field(part)] })).toBe(faults.length === 0)
})

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 9, 'acb'],
  [5, 0, 'abc'],
])('moving %i to %i gives %s', (from, to, order) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order)
})
