import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { bulkJob } from './bulk-job.ts'

/** Takes up again what has stood still for a minute, because the process that worked on it is gone. */
export async function resumeBulkChanges(world: World): Promise<void> {
  await transaction(world, system('bulk-resume'), async (tx) => {
    const { rows } = await sql<{ id: string; at: string; job: string }>`
      update bulk_changes set moved_at = now()
      where status in ('running', 'undoing') and moved_at < now() - interval '1 minute'
      returning id, moved_at::text as at, case status when 'undoing' then ${bulkJob.name} else job end as job`.execute(
      tx.db,
    )
    for (const { id, at, job } of rows) {
      await world.jobs.enqueue(tx, { ...bulkJob, name: job }, { bulkId: id }, `${id}:${at}`)
    }
  })
}
