import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'

/** A new, empty thread with a contact; answers its id. */
export async function startConversation(tx: Tx, contactId: string, channel: string): Promise<string> {
  const id = newId()
  await tx.db.insertInto('conversations').values({ id, contact_id: contactId, channel }).execute()
  return id
}
