import { sql } from 'kysely'
import type { Rule } from '#contracts/rules.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentAll } from './present-rules.ts'
import { tellRule } from './tell-rule.ts'

/** Those that are named come first, in this order; the others keep theirs behind them. */
export const orderRules = (
  world: World,
  actor: SignedIn,
  ids: readonly string[],
): Promise<{ items: Rule[] }> =>
  transaction(world, actor, async (tx) => {
    // One at a time: two who order at once would leave a mixture of both.
    await sql`select pg_advisory_xact_lock(hashtext('order-rules'))`.execute(tx.db)
    const { rows } = await sql<{ id: string }>`
      with placed as (
        select id, row_number() over (
          order by array_position(${[...ids]}::uuid[], id) nulls last, place, id) - 1 as place
        from rules where removed_at is null)
      update rules r set place = p.place from placed p
      where p.id = r.id and r.place <> p.place returning r.id`.execute(tx.db)
    for (const { id } of rows) tellRule(tx, id)
    return { items: await presentAll(tx) }
  })
