import { sql } from 'kysely'
import type { World } from '#kit/world.ts'

/** What is counted, read through or worked off in the background, whoever asks for what. */
const restless = [
  'migrations',
  'limits',
  'cursors',
  'audit',
  'mails',
  'api_keys',
  'passkey_challenges',
  'sign_in_steps',
  // Counted from the log, by a reaction that follows it.
  'report_facts',
  'report_spans',
  'report_tickets',
  'report_presence',
  'report_guided',
  // A job works them off.
  'bulk_changes',
  // A job reckons them anew when other promises or hours were saved.
  'deadlines',
  'order_imports',
  // Why nobody could be given it: a sweep notes it a moment after.
  'waits',
  // A push service answers when it likes.
  'push_devices',
]

const settled = sql`where type not in ('bulk_change.moved', 'deadline.moved', 'order_import.moved', 'devices.changed',
  'ticket.waits')`

/**
 * One line a table; two are the same when nothing has been written between. How many rows there are, and which
 * transaction wrote the newest: cheaper by far than reading every value, and it sees what is written as it was, too.
 */
export async function fingerprint(world: World): Promise<string[]> {
  await world.reactions.settle()
  await untilWorkedOff(world)
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and not relispartition and relname <> all(${restless}) order by 1`.execute(
    world.db,
  )
  const parts = tables.map(
    ({
      name,
    }) => sql`select ${name}::text || ' ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as line
      from ${sql.table(name)} ${name === 'events' ? settled : sql``}`,
  )
  const { rows } = await sql<{ line: string }>`${sql.join(parts, sql` union all `)}`.execute(world.db)
  return rows.map(({ line }) => line).toSorted()
}

/** What was taken to be done in the background goes on by itself, in the name of who asked for it. */
export async function untilWorkedOff(world: World): Promise<void> {
  while (await isAtWork(world)) await new Promise((resolve) => setTimeout(resolve, 50))
}

async function isAtWork({ db }: World): Promise<boolean> {
  const atWork = db
    .selectFrom('bulk_changes as b')
    .innerJoin('bulk_tickets as t', 't.bulk_id', 'b.id')
    .select('b.id')
    .where('b.status', 'in', ['running', 'undoing'])
  const imports = db.selectFrom('order_imports').select('id').where('status', 'in', ['checking', 'storing'])
  return (await atWork.unionAll(imports).executeTakeFirst()) !== undefined
}
