import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { moves, moveTicket, showTicket, statuses, type Move, type Status } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { flow, movesFrom, wordOfContact } from './ticket.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const _ = null
/** As the product promises it; rows are statuses, columns the moves in the order of the contract. */
const promised: Record<Status, (Status | null)[]> = {
  new: ['in_process', _, _, _, _, 'closed'],
  in_process: [_, 'in_customer_action', _, 'resolved', _, _],
  in_customer_action: [_, _, 'in_process', _, _, 'closed'],
  resolved: [_, _, _, _, 'in_process', 'closed'],
  closed: [_, _, _, _, _, _],
}

const refusalOf = (status: Status, move: Move) => {
  if (move !== 'resolve') return 'move_refused'
  return status === 'resolved' || status === 'closed' ? 'already_resolved' : 'not_in_process'
}

describe.each(statuses)('a ticket that is %s', (status) => {
  test.each(moves.map((move, index) => [move, promised[status][index] ?? null] as const))(
    '%s: %s',
    async (move, to) => {
      const { id, version } = await it.openedAs(status)
      const call = { params: { id }, body: { move } }
      if (to) {
        const moved = await it.maria.call(moveTicket, call)
        expect(moved).toMatchObject({ status: to, version: version + 1 })
        await it.log.through()
        const { history } = await it.maria.call(showTicket, { params: { id } })
        expect(history.at(-1)).toMatchObject({ actor: { id: it.maria.id }, data: { move } })
        return
      }
      const refusal = await it.maria.refused(moveTicket, call)
      const possible = moves.filter((_one, index) => promised[status][index])
      expect(refusal).toMatchObject({
        code: refusalOf(status, move),
        params: { possible: possible.join(', ') || '-' },
      })
      expect((await it.maria.call(showTicket, { params: { id } })).ticket.version).toBe(version)
    },
  )

  test('the customer is offered closing and reopening only', async () => {
    const { id } = await it.openedAs(status)
    const { ticket } = await it.petar.call(showTicket, { params: { id } })
    const offered = moves.filter(
      (move, index) => promised[status][index] && (move === 'close' || move === 'reopen'),
    )
    expect(ticket.abilities.moves).toEqual(offered)
    const other = movesFrom(status).find((move) => !offered.includes(move))
    if (!other) return
    const refusal = await it.petar.refused(moveTicket, { params: { id }, body: { move: other } })
    expect(refusal.status).toBe(409)
  })
})

test('whatever is tried, a ticket is resolved only out of in process, and a closed one stays closed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (tried) => {
      let status: Status = 'new'
      for (const move of tried) {
        const to: Status | undefined = flow[status][move]
        if (to === 'resolved') expect(status).toBe('in_process')
        if (status === 'closed') expect(to).toBeUndefined()
        status = to ?? status
      }
    }),
  )
})

test('a word of the contact makes only moves that the flow has', () => {
  for (const status of statuses) {
    const move = wordOfContact[status]
    if (move && move !== 'follow') expect(movesFrom(status)).toContain(move)
  }
})
