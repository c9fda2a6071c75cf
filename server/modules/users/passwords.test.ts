import { expect, test } from 'vitest'
import { isCommon } from './common-passwords.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'
import { checkNewPassword } from './password-rules.ts'

test('hashes are argon2id with the cost that was decided, each with its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword('same words'), hashPassword('same words')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword(one, 'same words')).toBe(true)
  expect(await verifyPassword(one, 'other words')).toBe(false)
})

test('nobody has a password that matches', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword(null, 'anything')).toBe(false)
})

test('two hash at once, twenty wait, the rest is told to come back, and then it goes on', async () => {
  const hash = await hashPassword('words')
  const crowd = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword(hash, 'words')))
  const refused = crowd.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(8)
  expect(refused[0]?.reason).toMatchObject({ code: 'too_many', params: { seconds: 2 } })
  expect(await verifyPassword(hash, 'words')).toBe(true)
})

test.each([
  'password',
  'Password1',
  'qwertyuiop',
  '1234567890',
  'passwordpassword',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'password123456789',
])('%s stands in the lists', (password) => {
  expect(isCommon(password)).toBe(true)
})

test.each(['violet river 41', 'a small red boat', 'дълга и тиха река'])('%s does not', (password) => {
  expect(isCommon(password)).toBe(false)
})

test.each([
  ['customer', 'seven77', 'password_too_short'],
  ['agent', 'fourteen signs', 'password_too_short'],
  ['admin', 'fourteen signs', 'password_too_short'],
  // Six code points, though ten UTF-16 units.
  ['customer', '👩‍🚀👩‍🚀', 'password_too_short'],
] as const)('for a %s, %s is refused', (role, password, code) => {
  expect(() => checkNewPassword(password, role)).toThrow(code)
})
