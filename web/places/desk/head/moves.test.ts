import { expect, test } from 'vitest'
import { statuses } from '#contracts/tickets.ts'
import type { Move, Status } from '#contracts/tickets.ts'
import { inOrderOfLikelihood, isPrimary } from './moves.ts'

const cases: [Status, Move[], Move[], Move | undefined][] = [
  ['new', ['close', 'start'], ['start', 'close'], 'start'],
  ['in_process', ['ask_customer', 'resolve'], ['resolve', 'ask_customer'], 'resolve'],
  ['in_process', ['ask_customer'], ['ask_customer'], 'ask_customer'],
  ['in_customer_action', ['customer_answered', 'close'], ['customer_answered', 'close'], undefined],
  ['resolved', ['reopen', 'close'], ['close', 'reopen'], undefined],
  ['closed', [], [], undefined],
]

test.each(cases)('%s with %j shows %j', (status, possible, shown, primary) => {
  const order = inOrderOfLikelihood(status, possible)
  expect(order).toEqual(shown)
  expect(order.find(isPrimary)).toBe(primary)
})

test('shows every move that is allowed, also one that is new to it, and none that is not', () => {
  for (const status of statuses) {
    const possible: Move[] = ['reopen', 'start', 'resolve']
    expect(inOrderOfLikelihood(status, possible).sort()).toEqual([...possible].sort())
    expect(inOrderOfLikelihood(status, [])).toEqual([])
  }
})
