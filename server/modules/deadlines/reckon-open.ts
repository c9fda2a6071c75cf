import { sql } from 'kysely'
import type { TargetName } from '#contracts/due.ts'
import { system } from '#kit/actor.ts'
import type { Job } from '#kit/jobs.ts'
import type { Reaction } from '#kit/reactions.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { keepDeadlines, reckonLocked, write, type Reckoning, type Told } from './keep-deadlines.ts'

const BATCH = 50
const actor = system('deadlines')

/** Other hours, promises or queues: every ticket whose clock runs is reckoned anew, in batches of their own. */
export const reckonOpen: Job = {
  name: 'reckon-open-tickets',
  retries: 5,
  async run(world) {
    for (let last: string | undefined = ''; last !== undefined;) {
      const ids = await runningAfter(world, last)
      await transaction(world, actor, (tx) => keepDeadlines(tx, ids))
      last = ids.at(-1)
    }
  },
}

export const followSettings: Reaction = {
  name: 'deadlines-follow-settings',
  on: ['working_hours.saved', 'queue.saved', 'targets.saved', 'escalation_ladder.saved'],
  run: (tx, event) => tx.world.jobs.enqueue(tx, reckonOpen, {}, event.position),
}

async function runningAfter({ db }: World, last: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('status', 'in', ['new', 'in_process'])
    .where('merged_into', 'is', null)
    .$if(last !== '', (query) => query.where('id', '>', last))
    .orderBy('id')
    .limit(BATCH)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Tickets that no event of ours has ever told of, from before an upgrade or from a load of many: what had run out
 * before it was counted for the first time is no news.
 */
export async function reckonUncounted(world: World): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string }>`select t.id from tickets t
      where t.status in ('new', 'in_process') and t.merged_into is null
        and not exists (select from deadlines d where d.ticket_id = t.id)
      order by t.id limit ${BATCH}`.execute(world.db)
    if (rows.length === 0) return
    await transaction(world, actor, async (tx) => {
      const reckonings = await reckonLocked(
        tx,
        rows.map(({ id }) => id),
      )
      await write(
        tx,
        reckonings.map((one) => ({ ...one, told: runOutBefore(one, world.now()) })),
      )
    })
  }
}

function runOutBefore({ reckoned }: Reckoning, now: Date): Told {
  const told = (target: TargetName) => {
    const overAt = reckoned.find((one) => one.target === target)?.overAt ?? null
    return overAt && overAt <= now ? overAt : null
  }
  return {
    first_reply: told('first_reply'),
    next_reply: told('next_reply'),
    resolution: told('resolution'),
  }
}
