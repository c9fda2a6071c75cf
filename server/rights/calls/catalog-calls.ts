import {
  addOrder,
  archiveProduct,
  bindOrder,
  listOrders,
  listProducts,
  saveProduct,
  showOrder,
  showProduct,
} from '#contracts/catalog.ts'
import {
  cancelOrderImport,
  checkOrderImport,
  listImportRows,
  listOrderImports,
  readOrderFile,
  showOrderImport,
  storeOrderImport,
  type OrderImport,
} from '#contracts/order-imports.ts'
import { newId } from '#kit/id.ts'
import { runJob } from '#testing/run-job.ts'
import { ask } from '../ask.ts'
import { owned, plain, type At } from '../call.ts'
import { orderOf, productBody } from '../orders.ts'

const bytes = Buffer.from(`InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice
${newId().slice(-12)},${newId().slice(-12)},Lamp,2,2026-01-05,12.99
`)

async function aProduct({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveProduct, { params: { id }, body: productBody() })
  return { params: { id } }
}

/** A file that the owner has read in; an agent, who cannot, meets one of the admin. */
async function anImport({ scene, owner }: At) {
  const reader = owner.role === 'admin' ? owner : scene.boss
  const params = { id: newId() }
  const { text } = await ask(
    scene,
    readOrderFile,
    { params, query: { name: 'orders.csv' }, bytes },
    { cookie: reader.cookie },
  )
  return { params, reader, read: JSON.parse(text) as OrderImport }
}

/** Looked through at once: the job would come later. */
async function aChecked(at: At) {
  const { params, reader, read } = await anImport(at)
  await reader.call(checkOrderImport, { params, body: read.mapping })
  await runJob(at.scene.world, 'order-import', { importId: params.id })
  return { params, body: {} }
}

export const catalogCalls = [
  plain(listProducts, () => ({ query: { q: 'Lamp' } })),
  plain(showProduct, aProduct),
  plain(saveProduct, () => ({ params: { id: newId() }, body: productBody() })),
  plain(archiveProduct, async (at) => ({ ...(await aProduct(at)), body: { archived: true } })),
  plain(listOrders, async ({ scene, owner }) => {
    await orderOf(scene, owner)
    return { query: { limit: 100 } }
  }),
  owned(showOrder, async ({ scene, owner }) => ({ params: { id: (await orderOf(scene, owner)).id } })),
  plain(addOrder, async (at) => {
    const { params } = await aProduct(at)
    const lines = [{ productId: params.id, quantity: 1, unitPrice: '100' }]
    const orderedAt = '2026-01-05T10:00:00.000Z'
    return { body: { id: newId(), number: newId().slice(-12), orderedAt, currency: 'EUR', lines } }
  }),
  plain(bindOrder, async ({ scene, owner }) => ({
    params: { id: (await orderOf(scene, owner)).id },
    body: { contactId: (await scene.somebody('customer')).contactId ?? '' },
  })),
  plain(readOrderFile, () => ({ params: { id: newId() }, query: { name: 'orders.csv' }, bytes })),
  plain(listOrderImports, () => ({})),
  owned(showOrderImport, async (at) => ({ params: (await anImport(at)).params })),
  owned(listImportRows, async (at) => ({ params: (await anImport(at)).params, query: { which: 'fits' } })),
  owned(checkOrderImport, async (at) => {
    const { params, read } = await anImport(at)
    return { params, body: read.mapping }
  }),
  owned(storeOrderImport, aChecked),
  owned(cancelOrderImport, async (at) => ({ params: (await anImport(at)).params, body: {} })),
]
