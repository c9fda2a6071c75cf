import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveProduct, showOrder } from '#contracts/catalog.ts'
import { saveReturnRules, showReturnRules } from '#contracts/return-rules.ts'
import {
  listReturnsOfTicket,
  moveReturn,
  reportReturn,
  showReturn,
  type ReturnMove,
} from '#contracts/returns.ts'
import { archiveTicketType, listTicketTypes, saveTicketType } from '#contracts/ticket-types.ts'
import { mergeTicket } from '#contracts/ticket-joins.ts'
import { moveTicket, openTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { lineOf, reportOf, reports, shopOf } from '#testing/shop.ts'

let it: Desk
let shop: ReturnType<typeof shopOf>
beforeAll(async () => {
  it = await openDesk()
  shop = shopOf(it.kalina)
})
afterAll(() => it.stop())

const move = (who: Desk['maria'], id: string, asked: ReturnMove, over: object = {}) =>
  who.call(moveReturn, { params: { id }, body: { move: asked, ...over } })
const refusedMove = (who: Desk['maria'], id: string, asked: ReturnMove, over: object = {}) =>
  who.refused(moveReturn, { params: { id }, body: { move: asked, ...over } })
const refused = (who: Desk['petar'], lineId: string, over: object = {}) =>
  who.refused(reportReturn, { body: reportOf(lineId, over) })
const returnType = async () => {
  const { items } = await it.kalina.call(listTicketTypes)
  const found = items.find((one) => one.form === 'return')
  if (!found) throw new Error('there is no type of returns')
  return found
}

describe('a report', () => {
  test('is a ticket of type Return in the same step, with its words as the first message', async () => {
    const order = await shop.order(it.petar)
    const picture = newId()
    const one = await reports(it.petar, order, {
      quantity: 2,
      pictures: [picture, picture],
      wish: 'exchange',
    })
    expect(one).toMatchObject({
      state: 'reported',
      quantity: 2,
      wish: 'exchange',
      pictures: [picture],
      order: { number: order.number },
      abilities: { moves: ['withdraw'] },
    })
    const { ticket, messages } = await it.petar.call(showTicket, { params: { id: one.ticket.id } })
    expect(ticket).toMatchObject({
      typeId: (await returnType()).id,
      title: `2 × Paper star lamp · ${order.number}`,
      status: 'new',
    })
    expect(messages.map((said) => said.text)).toEqual(['One of the lamps came broken.'])
    const { items } = await it.maria.call(listReturnsOfTicket, { params: { id: ticket.id } })
    expect(items).toMatchObject([{ id: one.id, abilities: { moves: ['approve', 'reject', 'withdraw'] } }])
  })

  test('sent twice, also in the same moment, is one; under an id of somebody else it is refused', async () => {
    const order = await shop.order(it.petar)
    const body = reportOf(lineOf(order))
    const answers = await Promise.all([1, 2, 3].map(() => it.petar.call(reportReturn, { body })))
    expect(new Set(answers.map((one) => one.ticket.id)).size).toBe(1)
    const other = await shop.order(it.elena)
    expect((await refused(it.elena, lineOf(other), { id: body.id })).code).toBe('id_used')
  })

  test('is made by staff for the customer whose order it is, and is his', async () => {
    const order = await shop.order(it.elena)
    const one = await reports(it.maria, order)
    expect(one.contact.id).toBe(it.elena.contactId)
    expect((await it.elena.call(showReturn, { params: { id: one.id } })).abilities.moves).toEqual([
      'withdraw',
    ])
    const nobodys = await shop.order(null)
    expect(await refused(it.maria, lineOf(nobodys))).toMatchObject({ code: 'required', field: 'contactId' })
  })
})

describe('each rule has its own fault', () => {
  test('the order must be his: a foreign line is not there, also beside an order of his own', async () => {
    const foreign = await shop.order(it.elena)
    await shop.order(it.petar)
    expect((await refused(it.petar, lineOf(foreign))).code).toBe('not_found')
    expect((await refused(it.petar, newId())).code).toBe('not_found')
    expect((await refused(it.petar, foreign.id)).code).toBe('not_found')
  })

  test.each([0, -1, 1.5, 1_000_001, '2; drop table returns'])(
    '%s pieces are no quantity',
    async (quantity) => {
      const order = await shop.order(it.petar)
      const problem = await refused(it.petar, lineOf(order), { quantity })
      expect(problem).toMatchObject({ code: 'invalid', field: 'quantity' })
    },
  )

  test('no more than was bought and has not come back', async () => {
    const order = await shop.order(it.petar)
    expect(await refused(it.petar, lineOf(order), { quantity: 7 })).toMatchObject({
      code: 'too_many_returned',
      params: { left: 6, bought: 6 },
    })
    const first = await reports(it.petar, order, { quantity: 4 })
    for (const step of ['approve', 'receive', 'refund'] as const) await move(it.maria, first.id, step)
    expect(await refused(it.petar, lineOf(order), { quantity: 3 })).toMatchObject({
      code: 'too_many_returned',
      params: { left: 2, bought: 6 },
      title: 'This is more than can still be returned.',
      remedy: 'At most 2 of 6 can come back.',
    })
    const second = await reports(it.petar, order, { quantity: 2 })
    await move(it.petar, second.id, 'withdraw')
    const third = await reports(it.petar, order, { quantity: 2 })
    await move(it.maria, third.id, 'reject', { rejection: 'They were used.' })
    expect((await it.petar.call(showOrder, { params: { id: order.id } })).lines[0]?.returned).toBe(4)
  })

  test('one return of a line at a time', async () => {
    const order = await shop.order(it.petar)
    const first = await reports(it.petar, order)
    expect((await refused(it.petar, lineOf(order))).code).toBe('return_open')
    await move(it.petar, first.id, 'withdraw')
    await reports(it.petar, order)
  })

  test('as long as the admin allows, 60 days where he has said nothing', async () => {
    const late = await shop.order(it.petar, { days: 61 })
    expect(await refused(it.petar, lineOf(late))).toMatchObject({
      code: 'return_too_late',
      params: { days: 60 },
    })
    expect((await it.petar.call(showOrder, { params: { id: late.id } })).lines[0]?.obstacle).toBe('too_late')
    await it.kalina.call(saveReturnRules, { body: { days: 90 } })
    expect(await it.maria.call(showReturnRules)).toEqual({ days: 90 })
    await reports(it.petar, late)
    await it.kalina.call(saveReturnRules, { body: { days: 60 } })
  })

  test('postage is not sent back', async () => {
    const order = await shop.order(it.petar, { lines: [{ name: 'Postage', returnable: false, quantity: 1 }] })
    expect((await refused(it.petar, lineOf(order))).code).toBe('not_returnable')
  })

  test('what is archived can still come back', async () => {
    const order = await shop.order(it.petar)
    const { id } = order.lines[0]?.product ?? { id: '' }
    const body = {
      code: newId().slice(-9),
      name: 'Old',
      price: '1',
      currency: 'GBP',
      returnable: true,
      version: 1,
    }
    await it.kalina.call(saveProduct, { params: { id }, body })
    expect((await reports(it.petar, order)).line.description).toBe('Paper star lamp')
  })
})

describe('the money', () => {
  test('of a refund is what was paid, or less where that is agreed, and never more', async () => {
    const received = async () => {
      const one = await reports(it.petar, await shop.order(it.petar), { quantity: 2 })
      await move(it.maria, one.id, 'approve')
      await move(it.maria, one.id, 'receive')
      return one.id
    }
    expect((await move(it.maria, await received(), 'refund')).refund).toBe('2598')
    expect((await move(it.maria, await received(), 'refund', { refund: '2000' })).refund).toBe('2000')
    expect(await refusedMove(it.maria, await received(), 'refund', { refund: '2599' })).toMatchObject({
      code: 'refund_too_high',
      params: { limit: '25.98 GBP' },
    })
  })
})

describe('who may what', () => {
  test('a customer takes back what is still with him, and decides nothing', async () => {
    const one = await reports(it.petar, await shop.order(it.petar))
    expect((await refusedMove(it.petar, one.id, 'approve')).code).toBe('not_allowed')
    expect((await refusedMove(it.elena, one.id, 'withdraw')).code).toBe('not_found')
    await move(it.maria, one.id, 'approve')
    await move(it.maria, one.id, 'receive')
    expect(await refusedMove(it.petar, one.id, 'withdraw')).toMatchObject({ code: 'move_refused' })
  })

  test('a rejection says why; an old picture is stale', async () => {
    const one = await reports(it.petar, await shop.order(it.petar))
    expect(await refusedMove(it.maria, one.id, 'reject')).toMatchObject({
      code: 'required',
      field: 'rejection',
    })
    expect((await refusedMove(it.maria, one.id, 'approve', { version: 9 })).code).toBe('stale')
    const rejected = await move(it.maria, one.id, 'reject', { rejection: 'It was used.', version: 1 })
    expect(rejected).toMatchObject({
      state: 'rejected',
      rejection: 'It was used.',
      endedAt: expect.any(String),
    })
    expect((await it.petar.call(showReturn, { params: { id: one.id } })).rejection).toBe('It was used.')
  })
})

describe('with its ticket', () => {
  test('who closes his own ticket takes his return back', async () => {
    const one = await reports(it.petar, await shop.order(it.petar))
    await it.petar.call(moveTicket, { params: { id: one.ticket.id }, body: { move: 'close' } })
    await it.world.reactions.settle()
    expect((await it.petar.call(showReturn, { params: { id: one.id } })).state).toBe('withdrawn')
  })

  test('an agent who closes it leaves the return as it is', async () => {
    const one = await reports(it.petar, await shop.order(it.petar))
    await it.maria.call(moveTicket, { params: { id: one.ticket.id }, body: { move: 'close' } })
    await it.world.reactions.settle()
    expect((await move(it.maria, one.id, 'approve')).state).toBe('approved')
  })

  test('merged into another it goes on there', async () => {
    const one = await reports(it.petar, await shop.order(it.petar))
    const into = await it.opened()
    await it.maria.call(mergeTicket, { params: { id: one.ticket.id }, body: { intoId: into.id } })
    const { items } = await it.maria.call(listReturnsOfTicket, { params: { id: into.id } })
    expect(items.map(({ id }) => id)).toEqual([one.id])
    await move(it.maria, one.id, 'approve')
    await it.log.through()
    const { history } = await it.petar.call(showTicket, { params: { id: into.id } })
    expect(history.map(({ type }) => type)).toContain('ticket.return_moved')
  })
})

describe('the type Return', () => {
  test('is always there: it may be called otherwise, not archived and not under another key', async () => {
    const { id, archived: _a, form: _f, ...type } = await returnType()
    expect(
      (await it.kalina.refused(archiveTicketType, { params: { id }, body: { archived: true } })).code,
    ).toBe('type_needed')
    const other = { ...type, key: 'comes_back' }
    expect((await it.kalina.refused(saveTicketType, { params: { id }, body: other })).code).toBe(
      'type_needed',
    )
    const name = { en: 'Coming back', bg: 'Връща се', ru: 'Возвращается' }
    expect(await it.kalina.call(saveTicketType, { params: { id }, body: { ...type, name } })).toMatchObject({
      name,
    })
  })

  test('is opened by no other form', async () => {
    const { id: typeId } = await returnType()
    const body = { id: newId(), title: 'x', description: 'x', typeId }
    for (const who of [it.petar, it.maria])
      expect((await who.refused(openTicket, { body })).code).toBe('own_form')
  })
})
