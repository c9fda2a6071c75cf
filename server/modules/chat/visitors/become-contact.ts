import { sql } from 'kysely'
import { visitorWords } from '#contracts/words/visitor.ts'
import { isGuest } from '#kit/actor.ts'
import { fold } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'

/** With his first word a visitor becomes a contact; who says no name gets a number. Customers are one already. */
export async function becomeContact(tx: Tx, said: string | undefined): Promise<void> {
  const { actor } = tx
  if (!isGuest(actor)) return
  const name = said ?? (actor.session.name || (await nextName(tx)))
  await sql`select become_contact(${name}, ${fold(name)}, ${actor.locale})`.execute(tx.db)
}

async function nextName({ db, actor }: Tx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select nextval('visitor_numbers')::text as number`.execute(
    db,
  )
  return `${visitorWords[actor.locale]} ${rows[0]?.number ?? ''}`.trim()
}
