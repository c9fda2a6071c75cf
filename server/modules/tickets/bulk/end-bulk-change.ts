import type { BulkProgress } from '#contracts/bulk.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { bulkJob } from './bulk-job.ts'
import { bulkFor, progressOf, tellProgress } from './progress.ts'

/** What waits stays as it is; what is changed already waits for an undo. Cancelling twice is cancelling. */
export async function cancelBulkChange(world: World, actor: SignedIn, id: string): Promise<BulkProgress> {
  return transaction(world, actor, async (tx) => {
    const bulk = await bulkFor(tx, id, 'change')
    if (bulk.status === 'cancelled') return progressOf(tx, id)
    if (bulk.status !== 'running') throw new Fault('not_undoable')
    const status = 'cancelled'
    await tx.db
      .updateTable('bulk_changes')
      .set({ status, ended_at: world.now() })
      .where('id', '=', id)
      .execute()
    await tellProgress(tx, { ...bulk, status })
    return progressOf(tx, id)
  })
}

/** Once it has ended, by itself or cancelled. */
export async function undoBulkChange(world: World, actor: SignedIn, id: string): Promise<BulkProgress> {
  return transaction(world, actor, async (tx) => {
    const bulk = await bulkFor(tx, id, 'change')
    if (bulk.status === 'undoing' || bulk.status === 'undone') return progressOf(tx, id)
    if (bulk.status === 'running') throw new Fault('not_undoable')
    const status = 'undoing'
    await tx.db
      .updateTable('bulk_changes')
      .set({ status, ended_at: null, moved_at: world.now() })
      .where('id', '=', id)
      .execute()
    await world.jobs.enqueue(tx, bulkJob, { bulkId: id }, `${id}:undo`)
    await tellProgress(tx, { ...bulk, status })
    return progressOf(tx, id)
  })
}
