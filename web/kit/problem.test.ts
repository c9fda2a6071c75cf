import { expect, test } from 'vitest'
import { offline, passes, problemFrom } from './problem.ts'

test('a refusal keeps code, field, remedy and parameters', () => {
  const reply = {
    code: 'too_long',
    title: 'This is too long.',
    field: 'title',
    remedy: 'Use less.',
    params: { limit: 100 },
  }
  const problem = problemFrom(422, JSON.stringify(reply))
  const { code, status, message, field, remedy, params } = problem
  expect({ code, status, message, field, remedy, params }).toEqual({
    code: 'too_long',
    status: 422,
    message: 'This is too long.',
    field: 'title',
    remedy: 'Use less.',
    params: { limit: 100 },
  })
})

test.each([
  [502, '<html>Bad gateway</html>', 'unreadable'],
  [404, '{"title":"no code"}', 'unreadable'],
  [500, 'null', 'unreadable'],
  [503, '', 'unavailable'],
])('HTTP %i with %s is %s', (status, text, code) => {
  expect(problemFrom(status, text).code).toBe(code)
})

test('only what may pass by itself is tried again', () => {
  expect(passes(offline())).toBe(true)
  expect(passes(problemFrom(503, ''))).toBe(true)
  expect(passes(problemFrom(429, '{"code":"too_many","title":"Too much."}'))).toBe(true)
  expect(passes(problemFrom(404, '{"code":"not_found","title":"No."}'))).toBe(false)
})
