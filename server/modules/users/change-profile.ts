import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { changeProfile as endpoint, Me } from '#contracts/profile.ts'
import type { SignedIn } from '#kit/actor.ts'
import { toE164 } from '#kit/phone.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { changedFields } from './changed-fields.ts'
import { presentMe } from './user.ts'

export async function changeProfile(
  world: World,
  actor: SignedIn,
  body: BodyOf<typeof endpoint>,
): Promise<Me> {
  const { timeZone, userName, mobile, ...same } = body
  const wanted = {
    ...same,
    time_zone: timeZone,
    user_name: userName,
    mobile: mobile && toE164(mobile, body.locale ?? actor.locale),
  }
  return transaction(world, actor, async (tx) => {
    const before = await tx.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', actor.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { set, fields } = changedFields(before, wanted)
    if (fields.length > 0) {
      await tx.db
        .updateTable('users')
        .set({ ...set, version: sql`version + 1` })
        .where('id', '=', actor.id)
        .execute()
      tx.emit({ type: 'user.changed', subjects: [actor.id], audience: 'user', data: { fields } })
    }
    return presentMe(tx, actor.id)
  })
}
