import * as api from '#contracts/bulk.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { cancelBulkChange, undoBulkChange } from './end-bulk-change.ts'
import { progressOf } from './progress.ts'
import { startBulkChange } from './start-bulk-change.ts'

export const bulkRoutes = [
  route(api.startBulkChange, (world, { actor, body }) => startBulkChange(world, signedIn(actor), body)),
  route(api.showBulkChange, (world, { actor, params }) =>
    snapshot(world, actor, (tx) => progressOf(tx, params.id)),
  ),
  route(api.cancelBulkChange, (world, { actor, params }) =>
    cancelBulkChange(world, signedIn(actor), params.id),
  ),
  route(api.undoBulkChange, (world, { actor, params }) => undoBulkChange(world, signedIn(actor), params.id)),
]
