import type { ChatGuide } from '#contracts/guide-ask.ts'
import type { Tx } from '#kit/transaction.ts'
import type { ChatRow } from './chat.ts'

/** What the guide asks in a locked chat from now on. */
export async function tellAsk(tx: Tx, chat: ChatRow, guide: ChatGuide): Promise<void> {
  const { conversation_id: id, contact_id: contactId } = chat
  await tx.db
    .updateTable('chats')
    .set({ guide: JSON.stringify(guide) })
    .where('conversation_id', '=', id)
    .execute()
  tx.emit({ type: 'chat.asked', subjects: [id], contactId, audience: 'contact', data: {} })
}
