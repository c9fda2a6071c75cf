import * as api from '#contracts/views.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { orderViews } from './order-views.ts'
import { viewsOf } from './present-view.ts'
import { removeView, saveView } from './save-view.ts'

export const viewRoutes = [
  route(api.listViews, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({ items: await viewsOf(tx, signedIn(actor).id) })),
  ),
  route(api.saveView, (world, { actor, params, body }) => saveView(world, signedIn(actor), params.id, body)),
  route(api.removeView, (world, { actor, params }) => removeView(world, signedIn(actor), params.id)),
  route(api.orderViews, (world, { actor, body }) => orderViews(world, signedIn(actor), body.ids)),
]
