import { expect, test } from 'vitest'
import { slim } from './slim-contracts.ts'

const pure = '/*#__PURE__*/ '

test('an endpoint keeps how it is called', () => {
  const code =
    "const a = endpoint({ name: 'a', method: 'GET', path: '/api/a', reply: Row.extend({ b: z.string() }) })"
  expect(slim(code)).toBe(`const a = ${pure}endpoint({method: 'GET',path: '/api/a'})`)
})

test('shapes may fall away when nobody reads them', () => {
  expect(slim('const A = B.extend({ c: C.optional() })')).toBe(
    `const A = ${pure}B.extend({ c: ${pure}C.optional() })`,
  )
})

test('a call that stands for its effect stays, and functions are left alone', () => {
  const code = "called.set('by', Date.now)\nconst f = () => run()\nfunction g() { return run() }"
  expect(slim(code)).toBe(code)
})
