import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { countTry } from '#kit/limits.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { findByName } from './find-user.ts'

const HOUR = 3600

/**
 * Known or not, one row is written and the answer is the same. The count by the typed name is told to everybody
 * alike; the one by account is silent, or it would tell which user name belongs to which address.
 */
export async function forgotPassword(world: World, name: string): Promise<void> {
  const most = 3 * world.config.limitFactor
  await countTry(world, `forgotten-name:${name.toLowerCase()}`, most, HOUR)
  const user = await findByName(world, name)
  const isOften = await isTooOften(() => countTry(world, `forgotten:${user?.id ?? name}`, most, HOUR))
  await transaction(world, system('forgotten password'), async (tx) => {
    if (user && !user.deactivated_at && !isOften) {
      tx.emit({ type: 'user.password_forgotten', subjects: [user.id], audience: 'user', data: {} })
      return
    }
    await tx.db
      .insertInto('audit')
      .values({ action: 'reset_refused', subject: user?.id, data: '{}' })
      .execute()
  })
}

async function isTooOften(count: () => Promise<void>): Promise<boolean> {
  try {
    await count()
    return false
  } catch (error) {
    if (error instanceof Fault && error.code === 'too_many') return true
    throw error
  }
}
