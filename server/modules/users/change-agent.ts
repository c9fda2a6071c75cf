import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { changeAgent as endpoint, PersonRecord } from '#contracts/people.ts'
import type { SignedIn } from '#kit/actor.ts'
import { toE164 } from '#kit/phone.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { auditAdmin } from './audit-admin.ts'
import { changedFields } from './changed-fields.ts'
import { dropMailLinks } from './mail-links.ts'
import { personFor } from './person-for.ts'
import { personRecord } from './person-record.ts'

type Change = { id: string } & BodyOf<typeof endpoint>

export async function changeAgent(
  world: World,
  actor: SignedIn,
  { id, version, mobile, userName, ...same }: Change,
): Promise<PersonRecord> {
  return transaction(world, actor, async (tx) => {
    const before = await personFor(tx, id, version)
    const { set, fields } = changedFields(before, {
      ...same,
      user_name: userName,
      mobile: mobile && toE164(mobile, before.locale),
    })
    if (fields.length === 0) return personRecord(tx, id)
    const hasMoved = set.email !== undefined
    await tx.db
      .updateTable('users')
      .set({ ...set, version: sql`version + 1` })
      .$if(hasMoved, (qb) =>
        qb.set({ former_email: before.email, email_verified_at: null, wanted_email: null }),
      )
      .where('id', '=', id)
      .execute()
    if (hasMoved) {
      await dropMailLinks(tx.db, id, ['reset', 'invite', 'email', 'verify'])
      tx.emit({ type: 'user.email_changed', subjects: [id], audience: 'user', data: {} })
    }
    tx.emit({ type: 'user.changed', subjects: [id], audience: 'user', data: { fields } })
    await auditAdmin(tx, 'person_changed', id)
    return personRecord(tx, id)
  })
}
