import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPages, page, type ShownPages } from './testing.ts'

let it: ShownPages
beforeAll(async () => {
  it = await openPages()
})
afterAll(() => it.stop())

const views = async () => {
  const rows = await it.world.db.selectFrom('article_days').select('views').execute()
  return rows.reduce((sum, row) => sum + row.views, 0)
}
const searches = async () =>
  (await it.world.db.selectFrom('article_searches').select('words').execute()).length

test('one who opens a page all the time is few readers and few searches, and still gets the page', async () => {
  const word = (n: number) => `${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}zzz`
  for (let n = 0; n < 60; n++) expect((await it.get(`${page}?q=${word(n)}`)).statusCode).toBe(200)
  expect([await views(), await searches()]).toEqual([20, 20])
})
