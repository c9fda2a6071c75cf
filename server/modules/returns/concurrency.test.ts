import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showOrder } from '#contracts/catalog.ts'
import { moveReturn, reportReturn, type ReturnMove } from '#contracts/returns.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { lineOf, reportOf, shopOf } from '#testing/shop.ts'
import type { Client } from '#testing/client.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const codeOf = async (asked: ReturnType<Client['send']>) => {
  const { status, text } = await asked
  return status < 400 ? 'done' : (JSON.parse(text) as { code: string }).code
}
const post = (who: Client, url: string, body: object) =>
  codeOf(who.send({ method: 'POST', url, payload: JSON.stringify(body) }))

test('of many reports of one line in the same moment one is taken', async () => {
  const order = await shopOf(it.kalina).order(it.petar)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      post(at % 3 === 0 ? it.maria : it.petar, reportReturn.path, reportOf(lineOf(order))),
    ),
  )
  expect(answers.toSorted()).toEqual(['done', ...Array.from({ length: 11 }, () => 'return_open')])
})

test('of two who decide in the same moment one is heard', async () => {
  const order = await shopOf(it.kalina).order(it.petar)
  const { id } = await it.petar.call(reportReturn, { body: reportOf(lineOf(order)) })
  const url = moveReturn.path.replace(':id', id)
  const answers = await Promise.all([
    post(it.maria, url, { move: 'approve' }),
    post(it.tomas, url, { move: 'reject', rejection: 'No.' }),
    post(it.petar, url, { move: 'withdraw' }),
  ])
  // After an approval the customer may still take it back, and an agent still reject it.
  expect(answers.filter((code) => code === 'done').length).toBeGreaterThan(0)
  expect(answers.filter((code) => code !== 'done' && code !== 'move_refused')).toEqual([])
})

type Step = { kind: 'report'; quantity: number } | { kind: 'move'; move: ReturnMove }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('move' as const),
    move: fc.constantFrom<ReturnMove[]>('approve', 'receive', 'refund', 'reject', 'withdraw'),
  }),
)

test('whatever is asked at once, never more comes back than was bought, and one at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async (rounds) => {
        const order = await shopOf(it.kalina).order(it.petar)
        const line = lineOf(order)
        for (const round of rounds) {
          const open = await it.world.db
            .selectFrom('returns')
            .select('id')
            .where('order_line_id', '=', line)
            .where('state', 'in', ['reported', 'approved', 'received'])
            .executeTakeFirst()
          await Promise.all(
            round.map((one) => {
              if (one.kind === 'report')
                return post(it.petar, reportReturn.path, reportOf(line, { quantity: one.quantity }))
              if (!open) return Promise.resolve('none')
              return post(it.maria, moveReturn.path.replace(':id', open.id), {
                ...one,
                kind: undefined,
                rejection: 'No.',
              })
            }),
          )
          const there = await it.world.db
            .selectFrom('returns')
            .select(['state', 'quantity'])
            .where('order_line_id', '=', line)
            .execute()
          const counts = there.filter(({ state }) => state !== 'rejected' && state !== 'withdrawn')
          const sum = counts.reduce((all, one) => all + one.quantity, 0)
          expect(sum).toBeLessThanOrEqual(6)
          expect(
            there.filter(({ state }) => ['reported', 'approved', 'received'].includes(state)).length,
          ).toBeLessThan(2)
          const shown = await it.petar.call(showOrder, { params: { id: order.id } })
          expect(shown.lines[0]?.returned).toBe(sum)
        }
      },
    ),
    { numRuns: 15 },
  )
})
