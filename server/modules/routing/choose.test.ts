import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, inTurn, type Free, type Need, type Waiting } from './choose.ts'

const now = new Date('2026-11-26T12:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const waiting = (ticketId: string, over: Partial<Waiting> = {}): Waiting => ({
  ticketId,
  queueId: 'front',
  priority: 3,
  queuedAt: before(10),
  isLive: false,
  ...over,
})
const free = (agentId: string, minutes: number, over: Partial<Free> = {}): Free => ({
  agentId,
  queueIds: new Set(['front', 'returns']),
  skillIds: new Set(),
  holds: 0,
  isAlone: false,
  freeSince: before(minutes),
  ...over,
})
const needs = new Map<string, Need>([
  ['front', { capacity: 1, isExclusive: false, skillIds: [] }],
  ['wide', { capacity: 3, isExclusive: false, skillIds: [] }],
  ['returns', { capacity: 1, isExclusive: true, skillIds: [] }],
  ['skilled', { capacity: 1, isExclusive: false, skillIds: ['equipment'] }],
])
const pairs = (tickets: Waiting[], agents: Free[]) =>
  choose(tickets, agents, { needs, now }).map(({ ticketId, agentId }) => [ticketId, agentId])

describe('who gets what', () => {
  test('whoever is free the longest', () => {
    const [choice] = choose([waiting('a')], [free('ana', 5), free('ivan', 12)], { needs, now })
    expect(choice).toEqual({
      ticketId: 'a',
      agentId: 'ivan',
      reason: { kind: 'free_longest', seconds: 720, of: 2, skillIds: [] },
    })
  })

  test('who sits before a chat first, then the most urgent ticket, then the one that has waited longest', () => {
    const tickets = [
      waiting('chat', { queuedAt: before(0), isLive: true, priority: 1 }),
      waiting('late', { queuedAt: before(1) }),
      waiting('old', { queuedAt: before(60) }),
      waiting('urgent', { priority: 5, queuedAt: before(1) }),
    ]
    expect(pairs(tickets, [free('ana', 1), free('ivan', 2), free('tomas', 3)])).toEqual([
      ['chat', 'tomas'],
      ['urgent', 'ivan'],
      ['old', 'ana'],
    ])
  })

  test('nobody beyond his room, and nobody beside an exclusive case', () => {
    expect(pairs([waiting('a')], [free('ana', 5, { holds: 1 })])).toEqual([])
    const wide = { queueIds: new Set(['wide', 'returns']) }
    const tickets = [waiting('a', { queueId: 'wide' }), waiting('b', { queueId: 'returns', priority: 5 })]
    expect(pairs(tickets, [free('ana', 5, { ...wide, holds: 1 })])).toEqual([['a', 'ana']])
    expect(pairs(tickets, [free('ana', 5, wide)])).toEqual([['b', 'ana']])
    expect(pairs(tickets, [free('ana', 5, { ...wide, holds: 1, isAlone: true })])).toEqual([])
  })

  test('only who works in the queue and has its skills', () => {
    const ticket = waiting('a', { queueId: 'skilled' })
    const here = { queueIds: new Set(['skilled']) }
    const can = { ...here, skillIds: new Set(['equipment', 'english']) }
    expect(pairs([ticket], [free('ana', 50), free('ivan', 40, here), free('maria', 1, can)])).toEqual([
      ['a', 'maria'],
    ])
  })

  test('with room for several the work goes round', () => {
    const tickets = ['a', 'b', 'c', 'd'].map((id, at) =>
      waiting(id, { queueId: 'wide', queuedAt: before(9 - at) }),
    )
    const here = { queueIds: new Set(['wide']) }
    expect(pairs(tickets, [free('ana', 5, here), free('ivan', 9, here)])).toEqual([
      ['a', 'ivan'],
      ['b', 'ana'],
      ['c', 'ana'],
      ['d', 'ivan'],
    ])
  })
})

const queues = [...needs.keys()]
const anyWaiting = fc.array(
  fc.record({
    queueId: fc.constantFrom(...queues),
    priority: fc.integer({ min: 1, max: 5 }),
    queuedAt: fc.integer({ min: 0, max: 500 }).map(before),
    isLive: fc.boolean(),
  }),
  { maxLength: 40 },
)
const anyFree = fc.array(
  fc.record({
    queueIds: fc.subarray(queues).map((ids) => new Set(ids)),
    skillIds: fc.subarray(['equipment']).map((ids) => new Set(ids)),
    holds: fc.integer({ min: 0, max: 3 }),
    isAlone: fc.boolean(),
    freeSince: fc.integer({ min: 0, max: 500 }).map(before),
  }),
  { maxLength: 12 },
)

test('whatever waits and whoever is free: no room is exceeded, and nobody suitable stays idle beside a waiting ticket', () => {
  fc.assert(
    fc.property(anyWaiting, anyFree, (some, people) => {
      const tickets = some.map((one, at) => ({ ...one, ticketId: `t${at}` }))
      const agents = people.map((one, at) => ({ ...one, agentId: `a${at}` }))
      const chosen = choose(tickets, agents, { needs, now })
      expect(new Set(chosen.map((one) => one.ticketId)).size).toBe(chosen.length)
      const queueOf = new Map(tickets.map((one) => [one.ticketId, one.queueId]))
      const after = agents.map((agent) => {
        const own = chosen
          .filter((one) => one.agentId === agent.agentId)
          .map((one) => queueOf.get(one.ticketId) ?? '')
        const isAlone = agent.isAlone || own.includes('returns')
        if (isAlone && own.length > 0) expect(agent.holds + own.length).toBe(1)
        return { ...agent, holds: agent.holds + own.length, isAlone, own }
      })
      for (const { holds, own } of after) {
        if (own.length > 0)
          expect(holds).toBeLessThanOrEqual(Math.max(...own.map((id) => needs.get(id)?.capacity ?? 0)))
      }
      const given = new Set(chosen.map((one) => one.ticketId))
      const left = tickets.filter((one) => !given.has(one.ticketId))
      expect(choose(left, after, { needs, now })).toEqual([])
      // Nobody is passed by: what was given of a queue comes before what was left of it.
      for (const one of left) {
        const same = tickets.filter((other) => given.has(other.ticketId) && other.queueId === one.queueId)
        for (const other of same) expect(inTurn(other, one)).toBeLessThan(0)
      }
    }),
  )
})
