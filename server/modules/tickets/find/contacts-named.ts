import { foldName } from '#contracts/query/names.ts'
import { worksHere } from '#kit/actor.ts'
import { foldedWords } from '#kit/fold.ts'
import { e164OrNull } from '#kit/phone.ts'
import type { Tx } from '#kit/transaction.ts'

/**
 * Contacts with just this mail or number, or with all of these words in the name, in whatever letters they are
 * written. A customer knows only himself.
 */
export async function contactsNamed(tx: Tx, name: string): Promise<string[]> {
  if (!worksHere(tx.actor)) return himselfNamed(tx, name)
  const asked = name.trim().toLowerCase()
  const reached = await tx.db
    .selectFrom('contact_identities')
    .select('contact_id')
    .where('value', 'in', [asked, e164OrNull(asked, tx.actor.locale) ?? asked])
    .where('kind', 'in', ['email', 'phone'])
    .execute()
  if (reached.length > 0) return reached.map((row) => row.contact_id)
  const words = [...new Set(foldedWords(name))]
  if (words.length === 0) return []
  const called = await tx.db
    .selectFrom('contact_words')
    .select('contact_id')
    .where('word', 'in', words)
    .groupBy('contact_id')
    .having((eb) => eb.fn.countAll(), '=', words.length)
    .execute()
  return called.map((row) => row.contact_id)
}

async function himselfNamed(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('contacts').select(['id', 'name']).execute()
  return rows.filter((row) => foldName(row.name) === foldName(name)).map((row) => row.id)
}
