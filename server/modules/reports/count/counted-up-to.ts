import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { countForReports } from './count-for-reports.ts'

const SOON_SECONDS = 15

/** The time of the first event that waits to be counted, when it has waited for long; null while all goes well. */
export async function countedUpTo({ db }: Tx): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select e.at from cursors c, lateral (
      select at from events where (xid, position) > (c.xid, c.position) and type = any(${[...countForReports.on]})
      order by xid, position limit 1) e
    where c.name = ${countForReports.name} and e.at < now() - make_interval(secs => ${SOON_SECONDS})`.execute(
    db,
  )
  return rows[0]?.at ?? null
}
