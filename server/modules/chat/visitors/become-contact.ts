import { sql } from 'kysely'
import { TimeZone } from '#contracts/person-fields.ts'
import { visitorWords } from '#contracts/words/visitor.ts'
import { isGuest } from '#kit/actor.ts'
import { fold } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'

type Said = { name?: string | undefined; timeZone?: string | undefined }

/**
 * With his first word a visitor becomes a contact; who says no name gets a number, and whom his site has named is called
 * that, whatever he says. Customers are one already.
 */
export async function becomeContact(tx: Tx, said: Said): Promise<void> {
  const { actor } = tx
  if (!isGuest(actor)) return
  const name = actor.session.name || (said.name ?? (await nextName(tx)))
  await sql`select become_contact(${name}, ${fold(name)}, ${actor.locale}, ${zoneOf(said)})`.execute(tx.db)
}

/** A browser may know a zone that this machine does not: no reason to refuse his words. */
const zoneOf = ({ timeZone }: Said): string | null => TimeZone.safeParse(timeZone).data ?? null

async function nextName({ db, actor }: Tx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select nextval('visitor_numbers')::text as number`.execute(
    db,
  )
  return `${visitorWords[actor.locale]} ${rows[0]?.number ?? ''}`.trim()
}
