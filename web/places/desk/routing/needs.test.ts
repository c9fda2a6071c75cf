import { expect, test } from 'vitest'
import type { RoutingNow } from '#contracts/routing.ts'
import { needsOf } from './needs.ts'

const at = '2026-01-01T08:00:00.000Z'
type Agent = RoutingNow['agents'][number]
const agent = (name: string, over: Partial<Agent>): Agent => ({
  person: { id: name, name, role: 'agent', isRemoved: false },
  state: 'available',
  reason: 'working',
  since: at,
  freeSince: null,
  queueIds: ['cards'],
  skillIds: [],
  cases: [],
  capacity: 1,
  abilities: { takeBack: true },
  ...over,
})
const held = (isOver: boolean) => ({ id: 't', number: '1', title: '', queueId: 'cards', isOver, since: at })
const queue = (id: string, waiting: number) => ({
  id,
  waiting,
  next: [],
  oldestAt: null,
  active: 0,
  reason: { members: 1, skilled: 1, away: 0, full: 0 },
})
const needs = (queues: RoutingNow['queues'], agents: Agent[]) =>
  needsOf({ queues, agents, position: '' }, []).map((need) =>
    'agent' in need ? [need.kind, need.agent.person.name] : [need.kind, need.waiting],
  )

test.each<[string, RoutingNow['queues'], Agent[], unknown[]]>([
  ['all is well', [queue('cards', 2)], [agent('Ana', {})], []],
  ['nothing waits for those who are away', [queue('cards', 0)], [agent('Ana', { state: 'away' })], []],
  [
    'everybody is away',
    [queue('cards', 2), queue('returns', 1)],
    [agent('Ana', { state: 'away' })],
    [['nobody', 3]],
  ],
  [
    'those who are here work elsewhere',
    [queue('cards', 2), queue('returns', 1)],
    [agent('Ana', {}), agent('Ivan', { state: 'away', queueIds: ['returns'] })],
    [['empty', 1]],
  ],
  [
    'somebody went with work in hand, and somebody has too much',
    [queue('cards', 0)],
    [
      agent('Ana', { state: 'away', cases: [held(false)] }),
      agent('Ivan', { cases: [held(true)] }),
      agent('Maria', { cases: [held(false)] }),
    ],
    [
      ['away', 'Ana'],
      ['beyond', 'Ivan'],
    ],
  ],
])('%s', (_, queues, agents, expected) => {
  expect(needs(queues, agents)).toEqual(expected)
})
