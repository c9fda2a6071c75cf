import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { countForReports } from './count-for-reports.ts'
import { countGuided } from './count-guided.ts'

const SOON_SECONDS = 15

/** The time of the first event that waits to be counted, when it has waited for long; null while all goes well. */
export async function countedUpTo(tx: Tx): Promise<Date | null> {
  const first: (Date | null)[] = []
  for (const reaction of [countForReports, countGuided]) first.push(await firstWaiting(tx, reaction))
  return first.filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

async function firstWaiting({ db }: Tx, { name, on }: typeof countForReports): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select e.at from cursors c, lateral (
      select at from events where (xid, position) > (c.xid, c.position) and type = any(${[...on]})
      order by xid, position limit 1) e
    where c.name = ${name} and e.at < now() - make_interval(secs => ${SOON_SECONDS})`.execute(db)
  return rows[0]?.at ?? null
}
