import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'

export type GuidedChat = { name: string; asked: string; words: string }

/** Who began a chat with the guide, by which words, and what he said of it in the end. */
export async function guidedByIds({ db }: Tx, ids: readonly string[]): Promise<Map<string, GuidedChat>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<GuidedChat & { id: string }>`
    select h.conversation_id as id, c.name, h.guide_words as words,
      coalesce((select left(m.text, 200) from messages m
        where m.conversation_id = h.conversation_id and m.side = 'contact' order by m.seq limit 1), '') as asked
    from chats h join contacts c on c.id = h.contact_id
    where h.conversation_id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...chat }) => [id, chat]))
}
