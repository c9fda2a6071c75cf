import { expect, test, vi } from 'vitest'
import { TypeField } from '#contracts/ticket-types.ts'
import { missingIn } from './missing.ts'

vi.mock('../../../kit/vocabulary.ts', () => ({ worded: String }))

const named = { en: 'a', bg: 'а', ru: 'а' }
const asked = (key: string, requiredToOpen: boolean) =>
  TypeField.parse({ key, kind: 'text', label: named, requiredToOpen })

test('names what is empty, in the order of the form', () => {
  const fields = [asked('device', true), asked('since', false), asked('where', true)]
  const written = { title: ' ', description: '', fields: { device: 'CR-1', where: '  ' } }
  expect(missingIn(written, fields)).toEqual(['title', 'fields.where', 'description'])
})

test('no and zero are answers', () => {
  const fields = [asked('danger', true), asked('floor', true)]
  const written = { title: 'a', description: 'b', fields: { danger: false, floor: 0 } }
  expect(missingIn(written, fields)).toEqual([])
})
