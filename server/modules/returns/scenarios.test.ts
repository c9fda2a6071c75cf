import { afterAll, beforeAll, describe, expect } from 'vitest'
import { moveReturn, reportReturn, type Return } from '#contracts/returns.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { scenario } from '#testing/scenario.ts'
import { lineOf, reportOf, reports, shopOf } from '#testing/shop.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())
const desk = () => it

/** Everybody watches the ticket; the return is beside it. */
async function reported(desk: Desk): Promise<{ id: string; one: Return }> {
  const order = await shopOf(desk.kalina).order(desk.petar)
  const one = await reports(desk.petar, order, { quantity: 2 })
  return { id: one.ticket.id, one }
}

describe('a return on the pages that are open', () => {
  scenario('its report opens the ticket and tells of itself', desk, {
    async given(desk) {
      const order = await shopOf(desk.kalina).order(desk.petar)
      const body = reportOf(lineOf(order))
      // What everybody watches is another ticket of his: nothing of it may move.
      return { ...(await desk.opened()), body }
    },
    who: 'petar',
    calls: reportReturn,
    with: ({ body }) => ({ body }),
    gives: ({ body }) => ({ id: body.id, state: 'reported', ticket: { id: body.ticketId, status: 'new' } }),
    tells: ({ body }) => [
      ['ticket.opened', 'contact', { changes: [] }],
      ['message.added', 'contact', { seq: 1 }],
      ['ticket.return_reported', 'contact', { returnId: body.id, quantity: 1, wish: 'refund' }],
    ],
  })

  scenario('an agent approves a new one: the ticket starts and is his, and both see both', desk, {
    given: reported,
    who: 'maria',
    calls: moveReturn,
    with: ({ one }) => ({ params: { id: one.id }, body: { move: 'approve' as const, version: 1 } }),
    gives: { state: 'approved', version: 2, ticket: { status: 'in_process' } },
    tells: ({ one }) => [
      ['ticket.moved', 'contact', { move: 'start' }],
      [
        'ticket.return_moved',
        'contact',
        { returnId: one.id, move: 'approve', from: 'reported', to: 'approved' },
      ],
    ],
    sees({ petar, elena, tomas }, _given, { maria }) {
      expect(petar?.history.at(-1)?.data).toMatchObject({ to: 'approved' })
      expect(petar?.ticket).toMatchObject({ waitingSince: null, processor: { id: maria.id } })
      expect(tomas?.history.map(({ type }) => type)).toContain('ticket.return_reported')
      expect(elena).toBeNull()
    },
  })

  scenario('a rejection is told; its words stand on the return and in no event', desk, {
    given: reported,
    who: 'tomas',
    calls: moveReturn,
    with: ({ one }) => ({
      params: { id: one.id },
      body: { move: 'reject' as const, rejection: 'It was used for weeks.' },
    }),
    gives: { state: 'rejected', rejection: 'It was used for weeks.' },
    tells: [
      ['ticket.moved', 'contact', { move: 'start' }],
      ['ticket.return_moved', 'contact', { to: 'rejected' }],
    ],
    sees({ petar }) {
      expect(JSON.stringify(petar?.history)).not.toContain('used for weeks')
    },
  })

  scenario('the customer takes it back himself', desk, {
    given: reported,
    who: 'petar',
    calls: moveReturn,
    with: ({ one }) => ({ params: { id: one.id }, body: { move: 'withdraw' as const } }),
    gives: { state: 'withdrawn', abilities: { moves: [] } },
    tells: [['ticket.return_moved', 'contact', { move: 'withdraw', to: 'withdrawn' }]],
    sees({ maria }) {
      expect(maria?.ticket.status).toBe('new')
    },
  })

  scenario('what was refused tells nothing', desk, {
    given: reported,
    who: 'petar',
    calls: moveReturn,
    with: ({ one }) => ({ params: { id: one.id }, body: { move: 'refund' as const } }),
    refused: { code: 'move_refused', field: 'move' },
    tells: [],
  })
})
