import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  exportReturns,
  listReturns,
  moveReturn,
  showReturnFigures,
  type Return,
  type ReturnMove,
} from '#contracts/returns.ts'
import { assignTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { reports, shopOf } from '#testing/shop.ts'

let it: Desk
let ingrid: Person
const made: Record<string, Return> = {}

/** Five returns of two customers: under way, approved, refunded, rejected, withdrawn. */
beforeAll(async () => {
  it = await openDesk()
  ingrid = await signInAs(it, 'ingrid')
  const shop = shopOf(it.kalina)
  const back = async (key: string, who: Person, ...moves: ReturnMove[]) => {
    const order = await shop.order(who, { number: `L-${key}`, lines: [{ name: `=Lantern ${key}` }] })
    const reason = key === 'rejected' ? ('unwanted' as const) : ('damaged' as const)
    const { id } = await reports(who, order, { reason, quantity: 2 })
    const params = { id }
    for (const move of moves) {
      const rejection = move === 'reject' ? { rejection: '-2 points' } : {}
      await it.maria.call(moveReturn, { params, body: { move, ...rejection } })
    }
    made[key] = (await it.maria.call(listReturns, { query: { q: `L-${key}`, step: 'all' } }))
      .items[0] as Return
  }
  await back('waiting', it.petar)
  await back('approved', it.elena, 'approve')
  await back('refunded', it.petar, 'approve', 'receive', 'refund')
  await back('rejected', it.petar, 'reject')
  await back('withdrawn', it.elena, 'withdraw')
})
afterAll(() => it.stop())

const found = async (query: object) =>
  (await it.maria.call(listReturns, { query })).items.map((one) =>
    Object.keys(made).find((key) => made[key]?.id === one.id),
  )

describe('the list', () => {
  test('shows what is under way, the oldest first, else the newest first', async () => {
    expect(await found({})).toEqual(['waiting', 'approved'])
    expect(await found({ step: 'all' })).toEqual(['withdrawn', 'rejected', 'refunded', 'approved', 'waiting'])
    const { total } = await it.maria.call(listReturns, { query: { step: 'all', limit: 2 } })
    expect(total).toBe(5)
  })

  test.each([
    [{ step: 'refunded' }, ['refunded']],
    [{ step: 'ever_approved' }, ['refunded', 'approved']],
    [{ step: 'ended' }, ['withdrawn', 'rejected', 'refunded']],
    [{ step: 'all', reason: 'unwanted' }, ['rejected']],
    [{ step: 'all', q: 'sokolova' }, ['withdrawn', 'approved']],
    [{ step: 'all', q: 'lantern waiting' }, ['waiting']],
    [{ step: 'all', from: '2020-01-01', to: '2020-12-31' }, []],
    [{ step: 'all', wish: 'exchange' }, []],
  ])('%j finds %j', async (query, keys) => {
    expect(await found(query)).toEqual(keys)
  })

  test('goes on behind its last row', async () => {
    const first = await it.maria.call(listReturns, { query: { step: 'all', limit: 2 } })
    const rest = await it.maria.call(listReturns, { query: { step: 'all', after: first.next ?? '' } })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toHaveLength(5)
    expect((await it.maria.refused(listReturns, { query: { after: 'nowhere' } })).code).toBe('bad_position')
    expect(
      (await it.maria.refused(listReturns, { query: { to: '2026-01-01', timeZone: 'Moon/Sea' } })).code,
    ).toBe('invalid')
  })

  test('tells who works on it', async () => {
    const id = made['waiting']?.ticket.id ?? ''
    await it.maria.call(assignTicket, { params: { id }, body: { processorId: it.tomas.id } })
    const [first] = (await it.maria.call(listReturns, { query: {} })).items
    expect(first).toMatchObject({ state: 'reported', processor: { id: it.tomas.id } })
  })
})

test('as CSV no cell is a formula, and amounts stand in whole units', async () => {
  const csv = (await it.tomas.call(exportReturns, { query: { step: 'all' } })) as unknown as string
  const lines = csv.trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toContain('Ticket,State,Customer')
  expect(csv).toContain("'=Lantern refunded")
  expect(csv).toContain("'-2 points")
  expect(lines.find((line) => line.includes('L-refunded'))).toContain(',25.98,GBP,')
})

describe('the figures of managers', () => {
  const period = { from: '2020-01-01', to: '2099-12-31', timeZone: 'Europe/Sofia' }

  test('count each return once, by what became of it', async () => {
    const figures = await ingrid.call(showReturnFigures, { query: period })
    expect(figures).toMatchObject({
      timeZone: 'Europe/Sofia',
      counts: {
        all: 5,
        approved: 2,
        rejected: 1,
        withdrawn: 1,
        refunded: 1,
        exchanged: 0,
        repaired: 0,
        active: 2,
      },
      refunds: [{ currency: 'GBP', amount: '2598' }],
      medianDays: 0,
    })
    expect(figures.products).toHaveLength(5)
    expect(figures.reasons.map(({ reason, counts }) => [reason, counts.all])).toEqual([
      ['damaged', 4],
      ['unwanted', 1],
    ])
  })

  test('each opens just as many as it says', async () => {
    const { counts, products } = await ingrid.call(showReturnFigures, { query: period })
    const steps = {
      all: 'all',
      approved: 'ever_approved',
      rejected: 'rejected',
      withdrawn: 'withdrawn',
      refunded: 'refunded',
      exchanged: 'exchanged',
      repaired: 'repaired',
      active: 'active',
    } as const
    for (const [key, step] of Object.entries(steps)) {
      const { total } = await ingrid.call(listReturns, { query: { ...period, step } })
      expect(total, key).toBe(counts[key as keyof typeof counts])
    }
    for (const { productId, counts: own } of products) {
      const { total } = await ingrid.call(listReturns, { query: { ...period, productId, step: 'all' } })
      expect(total).toBe(own.all)
    }
  })

  test('of a time in which nothing happened are nought', async () => {
    const figures = await ingrid.call(showReturnFigures, { query: { from: '2020-01-01', to: '2020-01-31' } })
    expect(figures).toMatchObject({
      counts: { all: 0 },
      refunds: [],
      medianDays: null,
      products: [],
      reasons: [],
    })
  })
})
