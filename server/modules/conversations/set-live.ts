import type { Tx } from '#kit/transaction.ts'

/** Whether both sides sit before it now, so that mails about each word would only disturb. */
export async function setLive({ db }: Tx, conversationId: string, isLive: boolean): Promise<void> {
  await db.updateTable('conversations').set({ is_live: isLive }).where('id', '=', conversationId).execute()
}
