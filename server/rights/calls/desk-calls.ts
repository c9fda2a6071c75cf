import { cancelBulkChange, showBulkChange, startBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import { listViews, orderViews, removeView, saveView } from '#contracts/views.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'
import { worker } from './worker.ts'

async function savedView(at: At) {
  const params = { id: newId() }
  const body = { name: `View of ${at.owner.mark}`, query: 'status:new' }
  await worker(at).call(saveView, { params, body })
  return { params, body }
}

const change = { priority: 4 }
async function bulkChange({ scene, owner }: At) {
  const { id } = await scene.threadOf(owner)
  return { body: { id: newId(), ticketIds: [id], change } }
}

/** Written as it stands then: the job that brings it there takes its time. */
async function inStatus(at: At, status: 'running' | 'done') {
  const id = newId()
  const row = { id, created_by: worker(at).id, change: JSON.stringify(change), status }
  await at.scene.world.db.insertInto('bulk_changes').values(row).execute()
  return { params: { id } }
}

export const deskCalls = [
  plain(listViews, () => ({})),
  owned(saveView, savedView),
  owned(removeView, async (at) => ({ params: (await savedView(at)).params })),
  plain(orderViews, () => ({ body: { ids: [newId()] } })),
  owned(startBulkChange, bulkChange),
  owned(showBulkChange, (at) => inStatus(at, 'done')),
  owned(cancelBulkChange, async (at) => ({ ...(await inStatus(at, 'running')), body: {} })),
  owned(undoBulkChange, async (at) => ({ ...(await inStatus(at, 'done')), body: {} })),
]
