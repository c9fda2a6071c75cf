import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveReturnRules } from '#contracts/return-rules.ts'
import { returnFlow } from '#contracts/returns.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { lineOf, reports, shopOf } from '#testing/shop.ts'

let it: Desk
let shop: ReturnType<typeof shopOf>
beforeAll(async () => {
  it = await openDesk()
  shop = shopOf(it.kalina)
})
afterAll(() => it.stop())

describe('the database holds each rule, whatever the code does', () => {
  const planted = (over: {
    line?: string
    contact?: string | null
    ticket?: string
    quantity?: number
    state?: string
  }) =>
    sql`insert into returns (id, ticket_id, contact_id, order_line_id, quantity, reason, wish, state) values
      (${newId()}, ${over.ticket ?? ''}, ${over.contact ?? it.petar.contactId}, ${over.line ?? ''},
       ${over.quantity ?? 1}, 'other', 'refund', ${over.state ?? 'reported'})`
      .execute(it.world.db)
      .then(() => 'done')
      .catch((error: { constraint?: string }) => error.constraint)

  test('foreign orders and tickets, too many, too late, a second one, a state it cannot begin with', async () => {
    const ticket = (await it.opened()).id
    const line = lineOf(await shop.order(it.petar))
    const foreignLine = lineOf(await shop.order(it.elena))
    const lateLine = lineOf(await shop.order(it.petar, { days: 61 }))
    const postage = lineOf(await shop.order(it.petar, { lines: [{ name: 'Postage', returnable: false }] }))
    const foreignTicket = (await it.opened({}, it.elena)).id
    expect(await planted({ ticket, line: foreignLine })).toBe('returns_own_order')
    expect(await planted({ ticket: foreignTicket, line })).toBe('returns_own_order')
    expect(await planted({ ticket, line, contact: it.elena.contactId })).toBe('returns_own_order')
    expect(await planted({ ticket, line, quantity: 7 })).toBe('returns_quantity')
    expect(await planted({ ticket, line, quantity: 0 })).toBe('returns_quantity_check')
    expect(await planted({ ticket, line: lateLine })).toBe('returns_in_time')
    expect(await planted({ ticket, line: postage })).toBe('returns_returnable')
    expect(await planted({ ticket, line, state: 'approved' })).toBe('returns_flow')
    expect(await planted({ ticket, line })).toBe('done')
    const again = (await it.opened()).id
    expect(await planted({ ticket: again, line })).toBe('returns_open_of_line')
  })

  test('the days that the admin has set, from the moment when he sets them', async () => {
    const ticket = (await it.opened()).id
    const line = lineOf(await shop.order(it.petar, { days: 20 }))
    await it.kalina.call(saveReturnRules, { body: { days: 14 } })
    expect(await planted({ ticket, line })).toBe('returns_in_time')
    await it.kalina.call(saveReturnRules, { body: { days: 30 } })
    expect(await planted({ ticket, line })).toBe('done')
    await it.kalina.call(saveReturnRules, { body: { days: 60 } })
  })

  test('a step that the flow has not, other pieces, no reason, too much money', async () => {
    const { id } = await reports(it.petar, await shop.order(it.petar))
    const change = (columns: string) =>
      sql
        .raw(`update returns set ${columns} where id = '${id}'`)
        .execute(it.world.db)
        .then(() => 'done')
        .catch((error: { constraint?: string }) => error.constraint)
    expect(await change(`state = 'received'`)).toBe('returns_flow')
    expect(await change(`quantity = 2`)).toBe('returns_flow')
    expect(await change(`state = 'rejected'`)).toBe('returns_rejected_with_reason')
    await change(`state = 'approved'`)
    await change(`state = 'received'`)
    expect(await change(`state = 'refunded'`)).toBe('returns_refunded_with_amount')
    expect(await change(`state = 'refunded', refund = 1300`)).toBe('returns_refund')
    expect(await change(`state = 'refunded', refund = 1299`)).toBe('done')
  })

  test('its table of moves is the one of the contract', async () => {
    const rows = await it.world.db.selectFrom('return_moves').selectAll().execute()
    const here = rows.map((row) => [row.from_state, row.move, row.to_state].join(' '))
    const there = Object.entries(returnFlow).flatMap(([from, steps]) =>
      Object.entries(steps).map(([step, to]) => [from, step, to].join(' ')),
    )
    expect(here.toSorted()).toEqual(there.toSorted())
  })
})
