import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  listReturns,
  moveReturn,
  moveReturns,
  returnFlow,
  returnMoves,
  returnStates,
  showReturn,
  type ReturnMove,
  type ReturnState,
} from '#contracts/returns.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { reports, shopOf } from '#testing/shop.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

/** The moves that lead to each state. */
const ways: Record<ReturnState, ReturnMove[]> = {
  reported: [],
  approved: ['approve'],
  received: ['approve', 'receive'],
  refunded: ['approve', 'receive', 'refund'],
  exchanged: ['approve', 'receive', 'exchange'],
  repaired: ['approve', 'receive', 'repair'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
}
const body = (move: ReturnMove) => ({ move, ...(move === 'reject' && { rejection: 'It was used.' }) })

async function returnIn(state: ReturnState): Promise<string> {
  const { id } = await reports(it.petar, await shopOf(it.kalina).order(it.petar))
  for (const move of ways[state]) await it.maria.call(moveReturn, { params: { id }, body: body(move) })
  return id
}

test.each(returnStates)('from %s exactly what the table says is possible', async (state) => {
  for (const move of returnMoves) {
    const params = { id: await returnIn(state) }
    const to = returnFlow[state][move]
    if (to === undefined) {
      const possible = Object.keys(returnFlow[state]).toSorted()
      const { code, params: told } = await it.maria.refused(moveReturn, { params, body: body(move) })
      expect([code, String(told['possible']).split(', ').toSorted()]).toEqual([
        'move_refused',
        possible.length > 0 ? possible : ['-'],
      ])
      expect((await it.maria.call(showReturn, { params })).state).toBe(state)
    } else {
      expect((await it.maria.call(moveReturn, { params, body: body(move) })).state).toBe(to)
    }
  }
})

test('many at once, each for itself: what one refuses harms no other, and says why', async () => {
  const [first, second, ended] = [
    await returnIn('reported'),
    await returnIn('reported'),
    await returnIn('withdrawn'),
  ]
  const nowhere = newId()
  const ids = [first, ended, nowhere, second, first]
  expect(await it.maria.call(moveReturns, { body: { ids, move: 'approve' } })).toEqual({
    moved: 2,
    refused: [
      { id: ended, code: 'move_refused' },
      { id: nowhere, code: 'not_found' },
    ],
  })
  const { items } = await it.maria.call(listReturns, { query: { step: 'approved', limit: 100 } })
  expect(items.filter(({ id }) => ids.includes(id)).map(({ abilities }) => abilities.moves)).toEqual([
    ['receive', 'reject', 'withdraw'],
    ['receive', 'reject', 'withdraw'],
  ])
  const rejecting = { ids: [first], move: 'reject' as const }
  expect((await it.maria.refused(moveReturns, { body: rejecting })).code).toBe('required')
  await it.maria.call(moveReturns, { body: { ...rejecting, rejection: 'It was used.' } })
  expect(await it.petar.call(showReturn, { params: { id: first } })).toMatchObject({
    state: 'rejected',
    rejection: 'It was used.',
    abilities: { moves: [] },
  })
})
