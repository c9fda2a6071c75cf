import type { Tx } from '#kit/transaction.ts'

type NewConversation = { id: string; contactId: string; channel: string; isLive?: boolean }

/** A new, empty thread with a contact, under the caller's id: what belongs to it may go out in the same moment. */
export async function startConversation(
  tx: Tx,
  { id, contactId, channel, isLive = false }: NewConversation,
): Promise<void> {
  await tx.db
    .insertInto('conversations')
    .values({ id, contact_id: contactId, channel, is_live: isLive })
    .execute()
}
