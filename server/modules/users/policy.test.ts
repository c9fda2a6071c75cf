import { expect, test } from 'vitest'
import { abilitiesOf } from './policy.ts'

const agent = {
  role: 'agent',
  state: 'active',
  hasSecondFactor: false,
  isMe: false,
  isLastAdmin: false,
} as const

test.each([
  ['an agent', {}, ['change', 'changeRole', 'resetPassword', 'deactivate', 'remove']],
  [
    'an agent with a second factor',
    { hasSecondFactor: true },
    ['change', 'changeRole', 'resetPassword', 'removeSecondFactor', 'deactivate', 'remove'],
  ],
  [
    'an invited agent',
    { state: 'invited' },
    ['change', 'changeRole', 'invite', 'resetPassword', 'deactivate', 'remove'],
  ],
  ['a deactivated agent', { state: 'deactivated' }, ['change', 'changeRole', 'reactivate', 'remove']],
  ['a removed agent', { state: 'removed' }, []],
  ['a customer', { role: 'customer' }, ['change', 'resetPassword', 'deactivate', 'remove']],
  ['himself', { role: 'admin', isMe: true }, ['change', 'changeRole', 'deactivate', 'remove']],
  [
    'himself as the last admin',
    { role: 'admin', isMe: true, isLastAdmin: true, hasSecondFactor: true },
    ['change'],
  ],
] as const)('what an admin may do with %s', (_, about, may) => {
  const abilities = Object.entries(abilitiesOf({ ...agent, ...about }))
  expect(abilities.filter(([, can]) => can).map(([name]) => name)).toEqual(may)
})
