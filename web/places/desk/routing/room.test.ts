import { expect, test } from 'vitest'
import { roomFor } from './room.ts'

const queues = [
  { id: 'cards', capacity: 3, isStrict: false, isExclusive: false },
  { id: 'strict', capacity: 2, isStrict: true, isExclusive: false },
  { id: 'returns', capacity: 1, isStrict: true, isExclusive: true },
]
const cases = (...of: string[]) => of.map((queueId, at) => ({ id: String(at), queueId }))

test.each([
  ['nothing', null, ['cards', 'cards', 'cards'], 'free'],
  ['cards', 'cards', ['cards', 'strict'], 'free'],
  ['cards', 'cards', ['cards', 'strict', 'cards'], 'full'],
  ['what nobody exceeds', 'strict', ['cards', 'cards'], 'shut'],
  ['what suffers nothing beside it', 'returns', [], 'free'],
  ['what suffers nothing beside it', 'returns', ['cards'], 'shut'],
  ['anything', 'cards', ['returns'], 'shut'],
  ['a queue that is not known yet', 'new', ['cards'], 'free'],
] as const)('one more of %s (%s) beside %j: %s', (_, queueId, held, room) => {
  expect(roomFor(queueId, cases(...held), queues)).toBe(room)
})
