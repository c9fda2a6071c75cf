import { sql } from 'kysely'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { keepQuestion } from './keep-question.ts'

/** The address of an article, as it stands in an answer. */
const linked = /\/help\/(en|bg|ru)\/articles\/([a-z0-9-]{1,120})/g

/** A ticket is solved, and an agent has pointed to articles in it: its question was one that they answer. */
export const learnQuestions: Reaction = {
  name: 'learn-questions',
  on: ['ticket.moved'],
  async run(tx, { data, subjects: [ticketId = '', conversationId = ''] }) {
    if (data['move'] !== 'resolve') return
    const articleIds = await articlesIn(tx, conversationId)
    if (articleIds.length === 0) return
    const { rows } = await sql<{ text: string }>`
      select t.title || ' ' || coalesce((select m.text from messages m where m.conversation_id = t.conversation_id
        and m.side = 'contact' and not m.is_note and m.text <> '' and m.moved_to is null
        order by m.seq limit 1), '') as text
      from tickets t where t.id = ${ticketId} and t.merged_into is null`.execute(tx.db)
    if (rows[0]) await keepQuestion(tx, { conversationId, articleIds, text: rows[0].text })
  },
}

async function articlesIn({ db }: Tx, conversationId: string): Promise<string[]> {
  const answers = await db
    .selectFrom('messages')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where('side', '=', 'agent')
    .where('is_note', '=', false)
    .where('text', 'like', '%/help/%')
    .execute()
  const pairs = answers.flatMap(({ text }) => [...text.matchAll(linked)])
  if (pairs.length === 0) return []
  const { rows } = await sql<{ article_id: string }>`
    select distinct article_id from article_slugs
    where (locale, slug) in (select * from unnest(${pairs.map(([, locale]) => locale)}::text[],
      ${pairs.map(([, , slug]) => slug)}::text[]))`.execute(db)
  return rows.map((row) => row.article_id)
}
