import { sql } from 'kysely'
import type { EventData } from '#contracts/events.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'

/** Ends the time in which somebody was one thing, and begins the time in which he is another. */
export async function countPresence({ db }: Tx, { subjects, at, data }: LoggedEvent): Promise<void> {
  const { state, reason } = data as EventData<'agent.availability_changed'>
  const [user] = subjects
  // As with tickets: for one person time does not run back.
  await sql`
    with moment as (
      select greatest(${at}::timestamptz, max(from_at)) as at from report_presence where user_id = ${user}
    ), ended as (
      update report_presence p set to_at = moment.at from moment
      where p.user_id = ${user} and p.to_at = 'infinity' and p.from_at < moment.at
    )
    insert into report_presence (user_id, state, reason, from_at)
    select ${user}, ${state}, ${reason}, moment.at from moment
    on conflict (user_id, from_at) do update set state = excluded.state, reason = excluded.reason`.execute(db)
}
