import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

test('no more run at once than may, in the order in which they came, and a failure gives its turn back', async () => {
  const inTurn = takeTurns(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (at: number) => async () => {
    begun.push(at)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (at % 3 === 0) throw new Error(`${at}`)
    return at
  }
  const done = await Promise.allSettled(Array.from({ length: 9 }, (_, at) => inTurn(work(at))))
  expect(done.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    'failed',
    1,
    2,
    'failed',
    4,
    5,
    'failed',
    7,
    8,
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(most).toBe(2)
})

test('who may not wait any more is refused, and takes no turn from those who do', async () => {
  const inTurn = takeTurns(1, (waiting) => {
    if (waiting >= 1) throw new Error('too many')
  })
  const turn = () => new Promise<string>((resolve) => setImmediate(() => resolve('done')))
  const told = await Promise.allSettled([inTurn(turn), inTurn(turn), inTurn(turn)])
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await inTurn(turn)).toBe('done')
})
