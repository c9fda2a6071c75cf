import type { Tx } from '#kit/transaction.ts'

/** The outside world that a conversation goes through. */
export async function channelOf({ db }: Tx, conversationId: string): Promise<string> {
  const { channel } = await db
    .selectFrom('conversations')
    .select('channel')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  return channel
}
