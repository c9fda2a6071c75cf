import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import { saveRule, type Rule } from '#contracts/rules.ts'
import { newId } from '#kit/id.ts'
import type { Person } from '#testing/people.ts'
import type { TestWorld } from '#testing/world.ts'

export type RuleDraft = Omit<BodyOf<typeof saveRule>, 'version'>
type Over = Partial<RuleDraft> & Pick<RuleDraft, 'when' | 'actions'>

/** A rule as an admin saves it, switched on unless told otherwise. */
export const ruleOf = (admin: Person, over: Over): Promise<Rule> =>
  admin.call(saveRule, {
    params: { id: newId() },
    body: { name: 'A rule', isOn: true, condition: '', version: 0, ...over },
  })

/** No rule is left on from the test before. */
export async function noRules({ world }: TestWorld): Promise<void> {
  await world.db.updateTable('rules').set({ is_on: false, removed_at: world.now() }).execute()
}

export type RunSeen = { rule: string; ticket: string; outcome: string; why: string | null }

/** What the rules did, oldest first. */
export async function runsOf(
  { world }: TestWorld,
  of: { rule?: string; ticket?: string },
): Promise<RunSeen[]> {
  await world.reactions.settle()
  const { rows } = await sql<RunSeen>`select rule_id as rule, ticket_id as ticket, outcome, why from rule_runs
    where (${of.rule ?? null}::uuid is null or rule_id = ${of.rule ?? null}::uuid)
      and (${of.ticket ?? null}::uuid is null or ticket_id = ${of.ticket ?? null}::uuid)
    order by id`.execute(world.db)
  return rows
}

export const outcomes = (runs: readonly RunSeen[]) =>
  runs.map(({ outcome, why }) => (why === null ? outcome : `${outcome}: ${why}`))
