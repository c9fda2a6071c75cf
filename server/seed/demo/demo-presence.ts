import { sql } from 'kysely'
import type { World } from '#kit/world.ts'

/**
 * When the demo's agents could be given work in the last eight weeks: workdays with a break, each by his own clock.
 * Like all of the past that is entered, its events are older than every real transaction, and counted here.
 */
export async function enterDemoPresence({ db }: World): Promise<void> {
  await sql`
    with person as (
      select id, time_zone, row_number() over (order by id)::int as nth from users where role = 'agent'
    ), day as (
      select date::date as date, extract(doy from date)::int as nth
      from generate_series(current_date - 56, current_date - 1, interval '1 day') date
      where extract(isodow from date) < 6
    ), turn (clock, state, reason, come_from) as (
      values (time '08:30', 'available', 'working', 'away'), (time '12:20', 'away', 'break', 'available'),
        (time '13:05', 'available', 'working', 'away'), (time '17:10', 'away', 'done_for_today', 'available')
    )
    insert into events (xid, at, type, actor_kind, actor_id, subjects, audience, data)
    select '3', (day.date + clock + make_interval(mins => (7 * day.nth + 11 * person.nth) % 25)) at time zone time_zone,
      'agent.availability_changed', 'user', person.id, array[person.id], 'staff',
      jsonb_build_object('state', state, 'reason', reason, 'from', come_from)
    from person, day, turn
    -- Now and then somebody has a day off.
    where (day.nth + 3 * person.nth) % 11 > 0
    order by 2`.execute(db)
  await sql`
    insert into report_presence (user_id, state, reason, from_at, to_at)
    select subjects[1], data ->> 'state', data ->> 'reason', at,
      lead(at, 1, 'infinity'::timestamptz) over (partition by subjects[1] order by at)
    from events where type = 'agent.availability_changed' and xid = '3'`.execute(db)
}
