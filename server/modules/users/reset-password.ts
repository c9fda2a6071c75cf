import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ownerOfLink } from './owner-of-link.ts'
import { hashPassword } from './hash-password.ts'
import { useMailLink } from './mail-links.ts'
import { checkNewPassword } from './password-rules.ts'
import { setPasswordByLink } from './set-password.ts'

/** A password that the rules refuse does not use the link up. */
export async function resetPassword(
  world: World,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const owner = await ownerOfLink(world, token, 'reset')
  checkNewPassword(password, owner.role)
  const passwordHash = await hashPassword(password)
  await transaction(world, system('reset password'), async (tx) => {
    const { user_id: userId } = await useMailLink(tx, token, ['reset'])
    await setPasswordByLink(tx, { userId, passwordHash, by: 'reset' })
  })
}
