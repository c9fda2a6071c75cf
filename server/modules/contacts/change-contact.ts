import type { BodyOf } from '#contracts/endpoint.ts'
import type { changeContact as endpoint, Contact } from '#contracts/contacts.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { fold } from '#kit/fold.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { identitiesIn } from './find-or-make-contact.ts'
import { claimIdentities } from './identities.ts'
import { showContact } from './show-contact.ts'
import { tellChanged } from './tell.ts'

type Changes = BodyOf<typeof endpoint>

/** Faults: `not_found`, `contact_has_login`, `invalid`, `email_taken`, `phone_taken`. */
export function changeContact(world: World, actor: SignedIn, id: string, changes: Changes): Promise<Contact> {
  return transaction(world, actor, async (tx) => {
    const before = await contactWithoutLogin(tx, id)
    const fields = [
      ...(await changeDetails(tx, before, changes)),
      ...((await changeIdentities(tx, id, changes)) ? ['identities'] : []),
    ]
    tellChanged(tx, id, fields)
    return showContact(tx, id)
  })
}

async function contactWithoutLogin(tx: Tx, id: string) {
  const contact = await tx.db
    .selectFrom('contacts')
    .select(['id', 'user_id', 'name', 'place'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!contact) throw notFound()
  if (contact.user_id) throw new Fault('contact_has_login')
  return contact
}

type Before = Awaited<ReturnType<typeof contactWithoutLogin>>

async function changeDetails(tx: Tx, before: Before, { name = before.name, place = before.place }: Changes) {
  const fields = [...(name === before.name ? [] : ['name']), ...(place === before.place ? [] : ['place'])]
  if (fields.length === 0) return []
  await tx.db
    .updateTable('contacts')
    .set({ name, folded_name: fold(name), place })
    .where('id', '=', before.id)
    .execute()
  return fields
}

/** Only the kinds that were named; undefined leaves a kind as it is, null takes it away. */
async function changeIdentities(tx: Tx, id: string, { email, phone }: Changes): Promise<boolean> {
  const typed = identitiesIn(tx, { email, phone })
  const isNamed = { email: email !== undefined, phone: phone !== undefined }
  const before = await tx.db
    .selectFrom('contact_identities')
    .select(['kind', 'value', 'verified_at as verifiedAt'])
    .where('contact_id', '=', id)
    .execute()
  const kept = before.filter((one) => !isNamed[one.kind] || typed.some((two) => two.value === one.value))
  const fresh = typed.filter((one) => !kept.some((two) => two.value === one.value))
  return claimIdentities(tx, id, [...kept, ...fresh])
}
