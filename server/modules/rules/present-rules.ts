import { sql } from 'kysely'
import type { Rule } from '#contracts/rules.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import type { RuleRow } from './rule.ts'

/** In the order in which they run. */
export async function presentAll(tx: Tx): Promise<Rule[]> {
  const rows = await tx.db
    .selectFrom('rules')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return presentRules(tx, rows)
}

export async function presentRules(tx: Tx, rows: readonly RuleRow[]): Promise<Rule[]> {
  const figures = await figuresOf(
    tx,
    rows.map(({ id }) => id),
  )
  const people = await peopleByIds(
    tx,
    rows.map((row) => row.author_id),
  )
  return rows.map((row) => {
    const { last = null, done = 0, refused = 0, stopped = 0 } = figures.get(row.id) ?? {}
    return {
      id: row.id,
      name: row.name,
      place: row.place,
      isOn: row.is_on,
      when: row.when,
      condition: row.condition,
      actions: row.actions,
      version: row.version,
      author: people.get(row.author_id) ?? null,
      changedAt: row.changed_at.toISOString(),
      last: last && { ...last, at: new Date(last.at).toISOString() },
      runs: { done, refused, stopped },
    }
  })
}

type Figures = { id: string; last: Rule['last']; done: number; refused: number; stopped: number }

async function figuresOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Figures>> {
  const { rows } = await sql<Figures>`select r.id,
      (select jsonb_build_object('at', l.at, 'outcome', l.outcome, 'why', l.why)
        from rule_runs l where l.rule_id = r.id order by l.id desc limit 1) as last,
      count(*) filter (where u.outcome = 'done')::int as done,
      count(*) filter (where u.outcome = 'refused')::int as refused,
      count(*) filter (where u.outcome = 'stopped')::int as stopped
    from rules r left join rule_runs u on u.rule_id = r.id and u.at > ${tx.world.now()}::timestamptz - interval '30 days'
    where r.id = any(${[...ids]}::uuid[]) group by r.id`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row]))
}
