import { sql } from 'kysely'
import type { SignInRules } from '#contracts/people.ts'
import { staff } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { changeSetting } from '#kit/change-setting.ts'
import { Fault } from '#kit/fault.ts'
import { readSetting } from '#kit/look.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const KEY = 'sign_in_rules'
const usual: SignInRules = { staffNeedSecondFactor: false }

export async function showSignInRules({ db }: Pick<World, 'db'>): Promise<SignInRules> {
  return { ...usual, ...(await readSetting<SignInRules>(db, KEY)) }
}

export async function saveSignInRules(
  world: World,
  actor: SignedIn,
  rules: SignInRules,
): Promise<SignInRules> {
  return transaction(world, actor, async (tx) => {
    const own = tx.db.selectFrom('users').select(hasSecondFactor).where('id', '=', actor.id)
    const { has_second_factor: has } = await own.executeTakeFirstOrThrow()
    if (rules.staffNeedSecondFactor && !has) throw new Fault('second_factor_needed')
    await changeSetting(tx, actor, KEY, rules)
    return rules
  })
}

/** Columns for any query over users. */
export const hasSecondFactor = sql<boolean>`exists (select from second_factors f
  where f.user_id = users.id and f.confirmed_at is not null)`.as('has_second_factor')

export const needsSecondFactor = sql<boolean>`users.role in (${sql.join(staff.map((role) => sql.lit(role)))})
  and exists (select from settings where key = ${sql.lit(KEY)} and value @> '{"staffNeedSecondFactor": true}')
  and not exists (select from second_factors f where f.user_id = users.id and f.confirmed_at is not null)`.as(
  'needs_second_factor',
)
