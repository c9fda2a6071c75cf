import { sql } from 'kysely'
import type { ReturnRules } from '#contracts/return-rules.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { changeSetting } from '#kit/change-setting.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** The database reads it too: return_days() says what holds where nobody has chosen. */
const KEY = 'returns'

export const showReturnRules = (world: World, actor: Actor): Promise<ReturnRules> =>
  snapshot(world, actor, readRules)

async function readRules({ db }: Tx): Promise<ReturnRules> {
  const { rows } = await sql<ReturnRules>`select return_days() as days`.execute(db)
  return rows[0] ?? { days: 0 }
}

export const saveReturnRules = (world: World, actor: SignedIn, rules: ReturnRules): Promise<ReturnRules> =>
  transaction(world, actor, async (tx) => {
    await changeSetting(tx, actor, KEY, rules)
    return readRules(tx)
  })
