import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportCounted, listCounted } from '#contracts/reports.ts'
import { rateTicket } from '#contracts/satisfaction.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('behind a number of stars stand the tickets that were given just so many', async () => {
  for (const stars of [2, 5, 5]) {
    const { id } = await it.openedAs('resolved')
    await it.petar.call(rateTicket, { params: { id }, body: { stars, words: `so ${stars}` } })
  }
  await it.world.reactions.settle()
  const today = new Date().toISOString().slice(0, 10)
  const query = { from: today, to: today, timeZone: 'UTC', figure: 'ratings' as const }
  const words = async (stars?: number) => {
    const { items, total } = await it.kalina.call(listCounted, { query: { ...query, stars } })
    expect(items).toHaveLength(total)
    return items.map((item) => item.words ?? '').toSorted((a, b) => a.localeCompare(b))
  }
  expect(await words()).toEqual(['so 2', 'so 5', 'so 5'])
  expect(await words(2)).toEqual(['so 2'])
  expect(await words(3)).toEqual([])
  const csv = String(await it.kalina.call(exportCounted, { query: { ...query, stars: 5 } }))
  expect(csv.match(/so 5/g)).toHaveLength(2)
  expect(csv).not.toContain('so 2')
})
