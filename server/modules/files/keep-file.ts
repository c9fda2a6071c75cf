import type { Tx } from '#kit/transaction.ts'
import type { ReceivedFile } from './receive-file.ts'

export type Keeping = {
  id: string
  /** Null for a file that belongs to no thread; what shows it says who may see it. */
  conversationId: string | null
  isNote: boolean
  createdBy: string | null
}

/** Writes the row of a received file, in the transaction that also writes what shows it. */
export async function keepFile(
  tx: Tx,
  { name, stored, previews }: ReceivedFile,
  keeping: Keeping,
): Promise<void> {
  await tx.db
    .insertInto('files')
    .values({
      id: keeping.id,
      conversation_id: keeping.conversationId,
      name,
      type: stored.type,
      bytes: String(stored.bytes),
      sha256: Buffer.from(stored.sha256, 'hex'),
      store_key: stored.key,
      wrapped_key: stored.wrappedKey,
      preview: previews && JSON.stringify(previews),
      is_note: keeping.isNote,
      created_by: keeping.createdBy,
    })
    .execute()
}
