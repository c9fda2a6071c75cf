import type { StaffMember } from '#contracts/people.ts'
import { staff } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export function listStaff(world: World, actor: SignedIn): Promise<{ items: StaffMember[] }> {
  return transaction(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('users')
      .select(['id', 'name', 'role'])
      .where('role', 'in', staff)
      .where('deactivated_at', 'is', null)
      .where('removed_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute()
    return { items: rows as StaffMember[] }
  })
}
