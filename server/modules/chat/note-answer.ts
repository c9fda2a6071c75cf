import type { Tx } from '#kit/transaction.ts'

type Answer = {
  /** The chat, and the message that chose. */
  id: string
  messageId: string
  /** The message that asked; null: the first question, which was shown before there was a chat. */
  questionId: string | null
  key: string
}

/** That a message chose an answer rather than wrote one. Answers whether it is the first to this question. */
export async function noteAnswer({ db }: Tx, { id, messageId, questionId, key }: Answer): Promise<boolean> {
  const noted = await db
    .insertInto('chat_answers')
    .values({ message_id: messageId, conversation_id: id, question_id: questionId, key })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'question_id']).doNothing())
    .executeTakeFirst()
  return noted.numInsertedOrUpdatedRows === 1n
}
