import { expect, test } from 'vitest'
import { byStanding, standingOf } from './standing.ts'

const queues = [
  { id: 'cards', capacity: 2, isStrict: false, isExclusive: false },
  { id: 'returns', capacity: 1, isStrict: true, isExclusive: true },
]
const at = (minute: number) => `2026-01-01T08:${String(minute).padStart(2, '0')}:00.000Z`
const agent = (name: string, change: { holds?: readonly string[]; away?: boolean; minute?: number } = {}) => {
  const { holds = [], away = false, minute = 0 } = change
  return {
    name,
    state: away ? ('away' as const) : ('available' as const),
    queueIds: ['cards', 'returns'],
    cases: holds.map((queueId, place) => ({
      id: String(place),
      number: '1',
      title: '',
      queueId,
      isOver: false,
      since: at(0),
    })),
    since: at(minute),
    freeSince: away ? null : at(minute),
  }
}

test.each([
  ['nothing', [], 'free', 'free'],
  ['one of two', ['cards'], 'free', 'full'],
  ['as many as may be', ['cards', 'cards'], 'full', 'full'],
  ['what suffers nothing beside it', ['returns'], 'full', 'full'],
] as const)('who holds %s (%j) is %s, and %s to the exclusive queue', (_, holds, atAll, inReturns) => {
  const one = agent('Ana', { holds })
  expect([standingOf(one, queues), standingOf(one, queues, 'returns')]).toEqual([atAll, inReturns])
})

test('the longest free comes first, then who is full, then who went away last', () => {
  const groups = byStanding(
    [
      agent('away long', { away: true, minute: 1 }),
      agent('free short', { minute: 9 }),
      agent('full', { holds: ['returns'] }),
      agent('free long', { minute: 2 }),
      agent('away short', { away: true, minute: 8 }),
    ],
    queues,
  )
  expect(groups.map(({ standing, agents }) => [standing, ...agents.map(({ name }) => name)])).toEqual([
    ['free', 'free long', 'free short'],
    ['full', 'full'],
    ['away', 'away short', 'away long'],
  ])
})
