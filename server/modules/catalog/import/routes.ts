import * as api from '#contracts/order-imports.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { listOrderImports } from './list-imports.ts'
import { presentImport, rowsOfImport } from './present-import.ts'
import { readOrderFile } from './read-order-file.ts'
import { cancelOrderImport, checkOrderImport, storeOrderImport } from './start-import.ts'

export const importRoutes = [
  route(api.readOrderFile, (world, { actor, params, query, request }) =>
    readOrderFile(world, signedIn(actor), params.id, { ...query, request }),
  ),
  route(api.listOrderImports, (world, { actor }) => listOrderImports(world, signedIn(actor))),
  route(api.showOrderImport, (world, { actor, params }) =>
    snapshot(world, actor, (tx) => presentImport(tx, params.id)),
  ),
  route(api.listImportRows, (world, { actor, params, query }) =>
    snapshot(world, actor, (tx) => rowsOfImport(tx, params.id, query)),
  ),
  route(api.checkOrderImport, (world, { actor, params, body }) =>
    checkOrderImport(world, signedIn(actor), params.id, body),
  ),
  route(api.storeOrderImport, (world, { actor, params }) =>
    storeOrderImport(world, signedIn(actor), params.id),
  ),
  route(api.cancelOrderImport, (world, { actor, params }) =>
    cancelOrderImport(world, signedIn(actor), params.id),
  ),
]
