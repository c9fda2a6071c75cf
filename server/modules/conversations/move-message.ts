import type { Tx } from '#kit/transaction.ts'

/** Shows a message in another thread of the same contact; null shows it at home again. It keeps its row and number. */
export async function moveMessage(tx: Tx, messageId: string, conversationId: string | null): Promise<void> {
  await tx.db.updateTable('messages').set({ moved_to: conversationId }).where('id', '=', messageId).execute()
}
