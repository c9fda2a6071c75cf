import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import { MOST_RULES, type Rule, type saveRule as endpoint } from '#contracts/rules.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { checkSentence } from './check-sentence.ts'
import { presentRules } from './present-rules.ts'
import type { RuleRow } from './rule.ts'
import { tellRule } from './tell-rule.ts'

type Input = BodyOf<typeof endpoint>

/** Adds or changes a rule. What changes when it runs begins to count now, so that no old ticket is surprised. */
export const saveRule = (world: World, actor: SignedIn, id: string, input: Input): Promise<Rule> =>
  transaction(world, actor, async (tx) => {
    const there = await ruleToSave(tx, id, input.version)
    await checkSentence(tx, input)
    const columns = {
      name: input.name,
      is_on: input.isOn,
      when: JSON.stringify(input.when),
      condition: input.condition,
      actions: JSON.stringify(input.actions),
      looked_until: there && goesOn(there, input) ? there.looked_until : world.now(),
      version: input.version + 1,
      author_id: actor.id,
      changed_at: world.now(),
    }
    const row = await tx.db
      .insertInto('rules')
      .values({ id, ...columns, place: there?.place ?? (await nextPlace(tx)) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tellRule(tx, id)
    const [shown] = await presentRules(tx, [row])
    if (!shown) throw notFound()
    return shown
  })

/** Locked, or undefined for a new one. An id that was used for one that is gone is not used again. */
async function ruleToSave(tx: Tx, id: string, version: number): Promise<RuleRow | undefined> {
  const there = await tx.db
    .selectFrom('rules')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (there?.removed_at) throw notFound()
  mustBeVersion(there, version)
  return there
}

/** The same beginning, and it was on before. */
const goesOn = (there: RuleRow, { isOn, when }: Input) =>
  there.is_on && isOn && JSON.stringify(sorted(there.when)) === JSON.stringify(sorted(when))

/** What comes from the database has its keys in an order of its own. */
const sorted = (when: object) => Object.entries(when).toSorted(([a], [b]) => a.localeCompare(b))

/** Behind the others. Fault: `too_many_rules`. */
async function nextPlace(tx: Tx): Promise<number> {
  const { rows } = await sql<{ place: number; count: number }>`
    select coalesce(max(place) + 1, 0)::int as place, count(*)::int as count
    from rules where removed_at is null`.execute(tx.db)
  const { place = 0, count = 0 } = rows[0] ?? {}
  if (count >= MOST_RULES) throw new Fault('too_many_rules', { params: { limit: MOST_RULES } })
  return place
}
