import { cancelBulkChange, showBulkChange, startBulkChange, undoBulkChange } from '#contracts/bulk.ts'
import { listViews, orderViews, removeView, saveView } from '#contracts/views.ts'
import { newId } from '#kit/id.ts'
import { owned, plain, type At } from '../call.ts'

/** Customers have none: theirs are those of somebody who works here. */
const worker = ({ scene, owner }: At) => (owner.role === 'customer' ? scene.helper : owner)

async function savedView(at: At) {
  const params = { id: newId() }
  const body = { name: `View of ${at.owner.mark}`, query: 'status:new' }
  await worker(at).call(saveView, { params, body })
  return { params, body }
}

async function bulkChange(at: At) {
  const { id } = await at.scene.ticketOf(at.owner)
  return { body: { id: newId(), ticketIds: [id], change: { priority: 4 } } }
}

async function started(at: At) {
  const { body } = await bulkChange(at)
  await worker(at).call(startBulkChange, { body })
  return { params: { id: body.id } }
}

async function finished(at: At) {
  const { params } = await started(at)
  for (;;) {
    const { status } = await worker(at).call(showBulkChange, { params })
    if (status !== 'running') return { params, body: {} }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export const deskCalls = [
  plain(listViews, () => ({})),
  owned(saveView, savedView),
  owned(removeView, async (at) => ({ params: (await savedView(at)).params })),
  plain(orderViews, () => ({ body: { ids: [newId()] } })),
  owned(startBulkChange, bulkChange),
  owned(showBulkChange, started),
  owned(cancelBulkChange, async (at) => ({ ...(await started(at)), body: {} })),
  owned(undoBulkChange, finished),
]
