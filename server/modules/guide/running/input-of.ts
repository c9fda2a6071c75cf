import type { Message } from '#contracts/tickets.ts'
import type { Tx } from '#kit/transaction.ts'
import type { ChatRow } from '#modules/chat'
import type { Input } from '../engine/walk.ts'

/** What a message means to the guide: a button, a file, or words. Null: it answers a question of before. */
export async function inputOf(tx: Tx, chat: ChatRow, message: Message): Promise<Input | null> {
  if (message.file) return { kind: 'file', name: message.file.name }
  const chosen = await tx.db
    .selectFrom('chat_answers')
    .select(['question_id', 'key'])
    .where('message_id', '=', message.id)
    .executeTakeFirst()
  if (!chosen) return { kind: 'words', text: message.text }
  if (chosen.key === PERSON_KEY) return { kind: 'person' }
  const isNow = chosen.question_id === (chat.guide?.asks?.id ?? null)
  return isNow ? { kind: 'key', key: chosen.key } : null
}

/** The button that is always there. */
export const PERSON_KEY = 'person'
