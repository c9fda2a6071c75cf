import * as api from '#contracts/catalog.ts'
import { route, signedIn } from '#kit/serve.ts'
import { addOrder } from './add-order.ts'
import { bindOrder } from './bind-order.ts'
import { listOrders, showOrder } from './list-orders.ts'
import { listProducts, showProduct } from './list-products.ts'
import { archiveProduct, saveProduct } from './save-product.ts'

export const routes = [
  route(api.listProducts, (world, { actor, query }) => listProducts(world, actor, query)),
  route(api.showProduct, (world, { actor, params }) => showProduct(world, actor, params.id)),
  route(api.saveProduct, (world, { actor, params, body }) =>
    saveProduct(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveProduct, (world, { actor, params, body }) =>
    archiveProduct(world, signedIn(actor), params.id, body),
  ),
  route(api.listOrders, (world, { actor, query }) => listOrders(world, signedIn(actor), query)),
  route(api.showOrder, (world, { actor, params }) => showOrder(world, signedIn(actor), params.id)),
  route(api.addOrder, (world, { actor, body }) => addOrder(world, signedIn(actor), body)),
  route(api.bindOrder, (world, { actor, params, body }) =>
    bindOrder(world, signedIn(actor), params.id, body),
  ),
]
