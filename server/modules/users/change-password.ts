import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { endSessions } from './end-sessions.ts'
import { hashPassword } from './hash-password.ts'
import { checkNewPassword } from './password-rules.ts'
import { verifyOwnPassword } from './prove-myself.ts'

type Passwords = { current: string; password: string }

/** Every other session ends; API keys stay, because programs of the owner live on them. */
export async function changePassword(
  world: World,
  actor: SignedIn,
  { current, password }: Passwords,
): Promise<void> {
  checkNewPassword(password, actor.role)
  const formerHash = await verifyOwnPassword(world, actor, current)
  if (password === current) throw new Fault('password_same', { field: 'password' })
  const passwordHash = await hashPassword(password)
  await transaction(world, actor, async (tx) => {
    const changed = await tx.db
      .updateTable('users')
      .set({ password_hash: passwordHash, version: sql`version + 1` })
      .where('id', '=', actor.id)
      .where('password_hash', '=', formerHash)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new Fault('wrong_sign_in', { field: 'current' })
    await endSessions(tx, { userId: actor.id, by: 'password', except: actor.sessionId })
    const data = { by: 'owner' as const }
    tx.emit({ type: 'user.password_changed', subjects: [actor.id], audience: 'user', data })
  })
}
