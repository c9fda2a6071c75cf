import type { BodyOf } from '#contracts/endpoint.ts'
import type { addAgent as endpoint, PersonRecord } from '#contracts/people.ts'
import type { SignedIn } from '#kit/actor.ts'
import { toE164 } from '#kit/phone.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { addPerson } from './add-person.ts'
import { auditAdmin } from './audit-admin.ts'
import { hashPassword } from './hash-password.ts'
import { checkNewPassword } from './password-rules.ts'
import { personRecord } from './person-record.ts'

/** Without a password he gets an invitation by mail. */
export async function addAgent(
  world: World,
  actor: SignedIn,
  body: BodyOf<typeof endpoint>,
): Promise<PersonRecord> {
  const { password, invite: _, mobile, ...rest } = body
  if (password !== undefined) checkNewPassword(password, body.role)
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const locale = body.locale ?? actor.locale
  return transaction(world, actor, async (tx) => {
    const id = await addPerson(tx, {
      ...rest,
      locale,
      timeZone: actor.timeZone,
      mobile: mobile ? toE164(mobile, locale) : null,
      passwordHash,
    })
    if (passwordHash === null) tx.emit({ type: 'user.invited', subjects: [id], audience: 'staff', data: {} })
    await auditAdmin(tx, 'person_added', id)
    return personRecord(tx, id)
  })
}
