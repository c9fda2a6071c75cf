import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ruleFor } from './rule.ts'
import { tellRule } from './tell-rule.ts'

/** It runs no more and is shown no more; what it did is told under its name. */
export const removeRule = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    await ruleFor(tx, id, 'change')
    await tx.db
      .updateTable('rules')
      .set({ removed_at: world.now(), is_on: false, author_id: actor.id, changed_at: world.now() })
      .where('id', '=', id)
      .execute()
    tellRule(tx, id)
    return { done: true as const }
  })
