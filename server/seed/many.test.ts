import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTickets } from '#contracts/ticket-lists.ts'
import { showTicket } from '#contracts/tickets.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { components } from './components.ts'
import { seedMany } from './many.ts'
import { readQuestions, titleOf } from './questions.ts'

let it: TestWorld
let maria: Person
beforeAll(async () => {
  it = await testWorld()
  maria = await signInAs(it, 'maria')
  await seedMany(it.world.ownerConnection, { count: 700 })
  await seedMany(it.world.ownerConnection, { count: 300 })
})
afterAll(() => it.stop())

async function counted(query: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(query)}`.execute(
    it.world.db,
  )
  return rows[0]?.count ?? -1
}

test('every intent of the questions has its component', async () => {
  const questions = await readQuestions()
  expect(questions).toHaveLength(308)
  expect(new Set(questions.map((one) => one.component))).toEqual(new Set(components.map(({ key }) => key)))
  expect(questions.every((one) => one.text.length > 20 && titleOf(one.text).length <= 100)).toBe(true)
})

test('the tickets are whole: threads without gaps, words, times in order, all statuses', async () => {
  expect(await counted('tickets')).toBe(1000)
  expect(await counted('ticket_words where words <> $$$$::tsvector')).toBe(1000)
  expect(await counted('(select distinct status from tickets) s')).toBe(5)
  expect(
    await counted('(select conversation_id from messages group by 1 having max(seq) <> count(*)) gaps'),
  ).toBe(0)
  expect(
    await counted(
      `conversations c where last_seq <> (select max(seq) from messages where conversation_id = c.id)`,
    ),
  ).toBe(0)
  expect(await counted('tickets where active_at < created_at or active_at > now()')).toBe(0)
  expect(await counted(`tickets where (status = 'closed') <> (closed_at is not null)`)).toBe(0)
  expect(
    await counted(`contacts c where not exists (select from contact_words where contact_id = c.id)`),
  ).toBe(0)
})

test('what points somewhere points at something, as if every check had run', async () => {
  const { rows } = await sql<{ child: string; parent: string; key: string; points: string }>`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as key,
      p.attname as points
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace`.execute(
    it.world.db,
  )
  expect(rows.length).toBeGreaterThan(20)
  for (const { child, parent, key, points } of rows) {
    const lost = `${child} x where ${key} is not null and not exists (select from ${parent} p where p.${points} = x.${key})`
    expect(await counted(lost), `${child}.${key}`).toBe(0)
  }
})

test('the past is no news: nobody is told, and no reaction has work to do', async () => {
  await it.world.reactions.settle()
  expect(await counted('notifications')).toBe(0)
  expect(await counted('mails')).toBe(0)
  expect(await counted(`events_rest`)).toBe(0)
})

test('a ticket opens like any other, with its history', async () => {
  const { items } = await maria.call(listTickets, { query: { q: 'status:closed', limit: 1 } })
  const thread = await maria.call(showTicket, { params: { id: items[0]?.id ?? '' } })
  expect(thread.messages.length).toBeGreaterThan(1)
  expect(thread.history[0]?.type).toBe('ticket.opened')
  expect(thread.history.at(-1)?.data).toMatchObject({ move: 'close', version: thread.ticket.version })
})
