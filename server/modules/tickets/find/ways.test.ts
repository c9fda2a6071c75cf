import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countTickets, listTickets } from '#contracts/ticket-lists.ts'
import { seedMany } from '#server/seed/many.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let maria: Person
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '10000' })
  maria = await signInAs(it, 'maria')
  await seedMany(it.world.ownerConnection, { count: 4200 })
})
afterAll(() => it.stop())

async function pagesOf(q: string, limit = 100): Promise<string[]> {
  const seen: string[] = []
  let after: string | undefined
  do {
    const query = { q, limit, timeZone: 'UTC', ...(after ? { after } : {}) }
    const { items, next } = await maria.call(listTickets, { query })
    seen.push(...items.map((row) => row.id))
    after = next ?? undefined
  } while (after !== undefined)
  return seen
}

/** Straight from the table, every row looked at. */
async function straight(words: string, order: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select t.id from tickets t join ticket_words w on w.ticket_id = t.id
    where ${sql.raw(words)} order by ${sql.raw(order)}`.execute(it.world.db)
  return rows.map((row) => row.id)
}

const has = (asked: string) => `coalesce(w.all_words, w.words) @@ (${asked})`
const newest = 't.active_at desc, t.id desc'

describe('rare, middling and common words are all found, page by page, in order', () => {
  test.each([
    ['TX', has(`words_asked('TX')`), newest],
    ['card', has(`words_begun('card')`), newest],
    ['the sort:number-asc', has(`words_begun('the')`), 't.number'],
    ['Yambol', has(`words_begun('Yambol')`), newest],
    ['refund sort:priority', has(`words_begun('refund')`), 't.priority desc, t.active_at desc, t.id desc'],
    ['card refund', has(`words_asked('card') && words_begun('refund')`), newest],
    ['"partner bank"', has(`phrase_asked('partner bank')`), newest],
    ['card -payment', has(`words_asked('card') && !!words_asked('payment')`), newest],
    ['-card', has(`!!words_asked('card')`), newest],
    ['status:closed swallowed', `${has(`words_begun('swallowed')`)} and t.status = 'closed'`, newest],
    ['is:open Varna', `${has(`words_begun('Varna')`)} and t.status not in ('resolved', 'closed')`, newest],
    ['walrus', has(`words_begun('walrus')`), newest],
  ])('%s', async (q, words, order) => {
    const expected = await straight(words, order)
    expect(await pagesOf(q)).toEqual(expected)
    expect(await maria.call(countTickets, { query: { q } })).toEqual({ counts: [expected.length] })
  })
})

describe('periods of long ago are found like those of today', () => {
  const months = [2, 5, 8].map((ago) =>
    new Date(Date.now() - ago * 30 * 86_400_000).toISOString().slice(0, 7),
  )

  test.each(months)('created:%s', async (month) => {
    const expected = await straight(`to_char(t.created_at, 'YYYY-MM') = '${month}'`, newest)
    expect(await pagesOf(`created:${month}`, 50)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(100)
  })
})

test('people are found by any spelling of their names', async () => {
  const { rows } = await sql<{ id: string }>`select t.id from tickets t join contacts c on c.id = t.contact_id
    where c.folded_name like '%petrov' order by ${sql.raw(newest)}`.execute(it.world.db)
  const ids = rows.map((row) => row.id)
  expect(ids.length).toBeGreaterThan(5)
  expect(await pagesOf('contact:Петров')).toEqual(ids)
  expect(await pagesOf('contact:petrov')).toEqual(ids)
})
