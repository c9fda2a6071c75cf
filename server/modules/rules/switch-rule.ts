import type { Rule } from '#contracts/rules.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentRules } from './present-rules.ts'
import { ruleFor } from './rule.ts'
import { tellRule } from './tell-rule.ts'

/** By the clock it counts from now on: what became due while it was off is left alone. */
export const switchRule = (world: World, actor: SignedIn, id: string, isOn: boolean): Promise<Rule> =>
  transaction(world, actor, async (tx) => {
    const there = await ruleFor(tx, id, 'change')
    const isSame = there.is_on === isOn
    const row = isSame
      ? there
      : await tx.db
          .updateTable('rules')
          .set({
            is_on: isOn,
            looked_until: world.now(),
            version: there.version + 1,
            author_id: actor.id,
            changed_at: world.now(),
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
    if (!isSame) tellRule(tx, id)
    const [shown] = await presentRules(tx, [row])
    if (!shown) throw notFound()
    return shown
  })
