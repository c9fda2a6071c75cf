import type { Digest } from '#contracts/choices.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export function saveDigest(world: World, actor: SignedIn, digest: Digest): Promise<Digest> {
  return transaction(world, actor, async (tx) => {
    await tx.db
      .insertInto('digest_times')
      .values({ user_id: actor.id, ...digest })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(digest))
      .execute()
    tx.emit({ type: 'choices.changed', subjects: [actor.id], audience: 'user', data: {} })
    return digest
  })
}
