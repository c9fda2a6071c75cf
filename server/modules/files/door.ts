import { worksHere } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/**
 * The one door to a file's bytes. Staff may open every file; a customer those of his own threads and never one
 * of a note: said here, and once more by row-level security.
 */
export async function fileFor(tx: Tx, id: string) {
  const file = await tx.db
    .selectFrom('files')
    .select(['id', 'name', 'bytes', 'store_key', 'wrapped_key', 'preview', 'is_note'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!file || (file.is_note && !worksHere(tx.actor))) throw notFound()
  return { ...file, bytes: Number(file.bytes) }
}
