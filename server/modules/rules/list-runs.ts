import type { ReplyOf } from '#contracts/endpoint.ts'
import { ruleStops, type listRuleRuns as endpoint, type RuleRun } from '#contracts/rules.ts'
import { faultCodes } from '#contracts/faults.ts'
import { Id } from '#contracts/values.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { namedIn } from './named-in.ts'
import { ruleFor } from './rule.ts'

const PAGE = 30

/** What a rule did, newest first; ids grow with time. */
export async function listRuns(
  tx: Tx,
  ruleId: string,
  after: string | undefined,
): Promise<ReplyOf<typeof endpoint>> {
  await ruleFor(tx, ruleId)
  if (after !== undefined && !Id.safeParse(after).success) throw new Fault('bad_position', { field: 'after' })
  let query = tx.db
    .selectFrom('rule_runs as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .select(['r.id', 'r.at', 'r.outcome', 'r.why', 'r.refused_at', 'r.did', 'r.changes'])
    .select(['r.ticket_id', 't.number', 't.title'])
    .where('r.rule_id', '=', ruleId)
  if (after !== undefined) query = query.where('r.id', '<', after)
  const rows = await query
    .orderBy('r.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  const people = await namedIn(
    tx,
    shown.map(({ changes }) => changes),
  )
  const items = shown.map((row, at): RuleRun => ({
    id: row.id,
    at: row.at.toISOString(),
    ticket: { id: row.ticket_id, number: row.number, title: row.title },
    outcome: row.outcome,
    why: known.find((one) => one === row.why) ?? null,
    refusedAt: row.refused_at,
    did: row.did,
    changes: row.changes,
    people: people[at] ?? [],
  }))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

const known = [...faultCodes, ...ruleStops]
