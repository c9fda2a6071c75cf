import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { askedWords } from '#modules/help'
import { fold } from '#kit/fold.ts'

type Question = { conversationId: string; articleIds: readonly string[]; text: string }

/** Of an article so many are enough; older ones say nothing new. */
const MOST = 200

/**
 * That these articles answered what was asked in a conversation. Kept are the words that tell what it is about, without
 * addresses, numbers, and codes of letters and digits.
 */
export async function keepQuestion(tx: Tx, { conversationId, articleIds, text }: Question): Promise<void> {
  const words = tellingWords(text)
  if (words === '') return
  for (const articleId of new Set(articleIds)) {
    await sql`insert into answered_questions (conversation_id, article_id, words)
      values (${conversationId}, ${articleId}, words_of(${`${words} ${fold(words)}`}))
      on conflict (conversation_id, article_id) do update set words = excluded.words, at = now()`.execute(
      tx.db,
    )
    await sql`delete from answered_questions where article_id = ${articleId} and conversation_id in (
      select conversation_id from answered_questions where article_id = ${articleId}
      order by at desc, conversation_id offset ${MOST})`.execute(tx.db)
  }
}

/** Pure. */
export const tellingWords = (text: string): string =>
  askedWords(text.replace(/\S*@\S*/g, ' ').replace(/\S*\d\S*/g, ' '))
    .map((word) => word.text)
    .filter((word) => word.length >= 2)
    .join(' ')
