import { expect, test } from 'vitest'
import type { LoggedEvent } from './event-log.ts'
import { inLanes } from './lanes.ts'
import type { Tx } from './transaction.ts'

const tx = {} as Tx
const event = (thing: string, position: number) =>
  ({ subjects: [thing], position: String(position) }) as LoggedEvent
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('what concerns different things begins side by side, and one thing keeps its order', async () => {
  const told: string[] = []
  const react = inLanes(async (_tx, { subjects, position }) => {
    told.push(`begin ${subjects[0]}${position}`)
    await turn()
    told.push(`end ${subjects[0]}${position}`)
  })
  await react(tx, [event('a', 1), event('b', 2), event('a', 3)])
  expect(told.slice(0, 2)).toEqual(['begin a1', 'begin b2'])
  expect(told.indexOf('begin a3')).toBeGreaterThan(told.indexOf('end a1'))
  expect(told).toHaveLength(6)
})

test('one that fails is told when all others have ended: none of them comes after the rollback', async () => {
  let ended = 0
  const react = inLanes(async (_tx, { subjects }) => {
    if (subjects[0] === 'bad') throw new Error('no')
    await turn()
    ended += 1
  })
  const events = ['bad', ...Array.from({ length: 5 }, (_, n) => `good${n}`)].map(event)
  await expect(react(tx, events)).rejects.toThrow('no')
  expect(ended).toBe(5)
})
