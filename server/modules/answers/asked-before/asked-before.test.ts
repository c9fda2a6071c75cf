import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import { system } from '#kit/actor.ts'
import { answerFrom } from '#modules/answers'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'
import { keepQuestion, tellingWords } from './keep-question.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
  await it.published({ title: 'Where is my new card?', body: 'A courier brings it.' })
})
afterAll(() => it.stop())

const anybody = { kind: 'visitor', role: 'visitor', locale: 'en', address: '' } as const
const first = async (text: string) => {
  const answer = await answerFrom(it.world, { text, locale: 'en' })
  return answer.kind === 'unsure' ? null : answer.articles[0]?.title
}
const conversation = async (ticketId: string) =>
  (await it.world.pool.query('select conversation_id as id from tickets where id = $1', [ticketId])).rows[0]
    ?.id

/** A ticket that is solved by an answer of an agent. */
async function solved(description: string, answer: string): Promise<string> {
  const { id } = await it.opened({ title: 'Please help', description })
  await it.maria.call(moveTicket, { params: { id }, body: { move: 'start' } })
  await it.says(it.maria, id, answer)
  await it.maria.call(moveTicket, { params: { id }, body: { move: 'resolve' } })
  await it.world.reactions.settle()
  return id
}

test('what nobody has written about is found by what answered it before, and by the article only', async () => {
  const locked = await it.published({ title: 'A locked account', body: 'Prove who you are.' })
  expect(await first('my padlock thingy refuses')).toBeNull()
  const words = 'Padlock thingy of Ana refuses, ana@example.com, 4711'
  const id = await solved(words, 'See https://desk.example/help/en/articles/a-locked-account please')
  expect(await first('my padlock thingy refuses')).toBe('A locked account')
  const { rows } = await it.world.pool.query('select * from answered_questions')
  expect(rows).toMatchObject([{ conversation_id: await conversation(id), article_id: locked.id }])
  expect(JSON.stringify(rows)).not.toMatch(/example|4711/)
  await it.moved(locked, 'keep_internal')
  expect(await first('my padlock thingy refuses')).toBeNull()
})

test('who asks cannot read what others asked', async () => {
  const read = snapshot(it.world, anybody, (tx) =>
    tx.db.selectFrom('answered_questions').selectAll().execute(),
  )
  await expect(read).rejects.toThrow(/permission denied/)
})

test('of an article the newest two hundred are kept', async () => {
  const { id } = await it.published({ title: 'Much asked', body: 'Words.' })
  const { rows } = await it.world.pool.query('select id from contacts limit 1')
  const ids = Array.from({ length: 203 }, () => newId())
  for (const one of ids)
    await it.world.pool.query('insert into conversations (id, contact_id) values ($1, $2)', [one, rows[0].id])
  for (const conversationId of ids)
    await transaction(it.world, system('test'), (tx) =>
      keepQuestion(tx, { conversationId, articleIds: [id], text: 'a much asked thing' }),
    )
  const kept = await it.world.pool.query(
    'select count(*)::int as n from answered_questions where article_id = $1',
    [id],
  )
  expect(kept.rows).toEqual([{ n: 200 }])
})

test('addresses, numbers and codes are left out', () => {
  expect(tellingWords('My card AB12-34 of ana@example.com, call +359 88 1234567')).toBe('card call')
})
