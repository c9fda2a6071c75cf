import { expect, test } from 'vitest'
import { addressOf, ownPath } from './address.ts'

test.each([
  ['/api/tickets/:id', { id: 'a/b c' }, undefined, '/api/tickets/a%2Fb%20c'],
  [
    '/api/tickets',
    {},
    { q: 'status:new "card"', after: undefined },
    '/api/tickets?q=status%3Anew+%22card%22',
  ],
  ['/api/tickets/counts', {}, { q: ['a', 'b'] }, '/api/tickets/counts?q=a&q=b'],
  ['/api/x', {}, { on: false, n: 0, none: null }, '/api/x?on=false&n=0'],
  ['/api/t/:id/links/:linkId', { id: 1, linkId: 2 }, {}, '/api/t/1/links/2'],
])('%s is filled in', (path, params, query, address) => {
  expect(addressOf(path, params, query)).toBe(address)
})

test('a missing parameter is a mistake of the caller', () => {
  expect(() => addressOf('/api/tickets/:id', {})).toThrow('needs "id"')
})

test.each(['/desk', '/desk?q=a%2Fb#end', '/desk/10429', '/портал'])('%s is our own', (path) => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/a\\..\\..\\evil',
  '\t/desk',
  'https://evil.example',
  'javascript:alert(1)',
  'desk',
  '/desk\nSet-Cookie: a',
  '',
  null,
  undefined,
])('%j is not', (path) => {
  expect(ownPath(path)).toBeUndefined()
})
