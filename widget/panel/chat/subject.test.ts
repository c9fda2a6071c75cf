import { expect, test } from 'vitest'
import { subjectOf } from './subject.ts'

const tokenOf = (body: unknown) => `e30.${Buffer.from(JSON.stringify(body)).toString('base64url')}.sig`

test('a token says whom it speaks of, in any letters', () => {
  expect(subjectOf(tokenOf({ sub: 'клиент-7?>' }))).toBe('клиент-7?>')
})

test.each(['', 'a', 'a.b.c', '..', tokenOf({}), tokenOf({ sub: '' }), tokenOf({ sub: 7 }), tokenOf(null)])(
  '%j speaks of nobody',
  (token) => {
    expect(subjectOf(token)).toBeUndefined()
  },
)
