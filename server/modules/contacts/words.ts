import { foldedWords } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'

/** The words by whose beginnings a contact is found. */
export async function setWords(tx: Tx, contactId: string, name: string): Promise<void> {
  const words = [...new Set(foldedWords(name))]
  await tx.db.deleteFrom('contact_words').where('contact_id', '=', contactId).execute()
  if (words.length === 0) return
  await tx.db
    .insertInto('contact_words')
    .values(words.map((word) => ({ word, contact_id: contactId })))
    .execute()
}
