import { readFile } from 'node:fs/promises'
import { bindOrder, listOrders, listProducts, saveProduct } from '#contracts/catalog.ts'
import {
  checkOrderImport,
  readOrderFile,
  showOrderImport,
  storeOrderImport,
  type OrderImport,
} from '#contracts/order-imports.ts'
import { newId } from '#kit/id.ts'
import type { FastifyInstance } from 'fastify'
import type { World } from '#kit/world.ts'
import { runJob } from '#testing/run-job.ts'
import { cast, type CastName } from '#testing/cast.ts'
import { demoActor, type DemoActor } from './demo-cast-client.ts'

const extract = new URL('../extracts/online-retail.csv', import.meta.url)
const DAY = 86_400_000
const DAYS_BACK = 48

/** Whose the shop's references are; the others are of contacts that the tickets of the year brought along. */
const known: Record<string, CastName> = { '17850': 'elena', '13047': 'petar', '12583': 'ahmed' }

/** Real orders, imported as an admin does it: the file is read, looked through and stored, and its customers bound. */
export async function importDemoOrders(world: World, app: FastifyInstance): Promise<void> {
  const kalina = await demoActor(world, app, 'kalina')
  const id = newId()
  const read = await sendFile(world, app, { kalina, id })
  const params = { id }
  const mapping = { ...read.mapping, dateOrder: 'ymd' as const, timeZone: 'Europe/London' }
  await kalina.call(checkOrderImport, { params, body: mapping })
  await runJob(world, 'order-import', { importId: id })
  await kalina.call(storeOrderImport, { params, body: {} })
  await runJob(world, 'order-import', { importId: id })
  const { orders } = await kalina.call(showOrderImport, { params })
  if (orders.stored === 0) throw new Error('the demo has no orders')
  await bindCustomers(world, kalina)
  await keepPostage(kalina)
}

async function sendFile(
  world: World,
  app: FastifyInstance,
  { kalina, id }: { kalina: DemoActor; id: string },
) {
  const reply = await app.inject({
    method: 'PUT',
    url: `${readOrderFile.path.replace(':id', id)}?name=online-retail.csv`,
    headers: {
      cookie: kalina.cookie,
      origin: world.config.publicUrl,
      'content-type': 'application/octet-stream',
    },
    payload: spread(await readFile(extract, 'utf8'), world.now()),
  })
  if (reply.statusCode !== 200) throw new Error(`the demo's orders were refused: ${reply.payload}`)
  return reply.json<OrderImport>()
}

/** The invoices of one morning over the last weeks, in their order and at their times of day. */
function spread(file: string, now: Date): string {
  const [head = '', ...lines] = file.trim().split('\n')
  const numbers = [...new Set(lines.map((line) => line.split(',')[0] ?? ''))]
  const moved = lines.map((line) => {
    const place = numbers.indexOf(line.split(',')[0] ?? '')
    const back = DAYS_BACK - Math.floor((place * (DAYS_BACK - 2)) / numbers.length)
    const day = new Date(now.getTime() - back * DAY).toISOString().slice(0, 10)
    return calmly(line).replace(/,\d+\/\d+\/\d+ (\d+:\d+),/, `,${day} $1,`)
  })
  return `${[head, ...moved].join('\n')}\n`
}

/** The shop wrote its products in capitals; read as a list they would shout. */
const calmly = (line: string): string =>
  line.replace(
    /^([^,]*,[^,]*,)([^,]*)/,
    (_, before: string, words: string) => `${before}${words.charAt(0)}${words.slice(1).toLowerCase()}`,
  )

async function bindCustomers(world: World, kalina: DemoActor) {
  const contacts = await world.db
    .selectFrom('contacts')
    .select('id')
    .where((eb) => eb.or([eb('user_id', 'is', null), eb('user_id', 'not in', castIds)]))
    .orderBy('id')
    .limit(40)
    .execute()
  const ofCast = await world.db
    .selectFrom('contacts')
    .select(['id', 'user_id'])
    .where(
      'user_id',
      'in',
      Object.values(known).map((name) => cast[name].id),
    )
    .execute()
  const free = [...contacts]
  for (const { ref, order } of await unbound(kalina)) {
    const name = known[ref]
    const contact = name ? ofCast.find((one) => one.user_id === cast[name].id) : free.shift()
    if (!contact || unknown.has(ref)) continue
    await kalina.call(bindOrder, { params: { id: order }, body: { contactId: contact.id } })
  }
}

const castIds = Object.values(cast).map(({ id }) => id)
/** Some references stay unknown, for the admin to bind. */
const unknown = new Set(['17951', '16552'])

async function unbound(kalina: DemoActor): Promise<{ ref: string; order: string }[]> {
  const { items } = await kalina.call(listOrders, { query: { whose: 'nobody', limit: 100 } })
  const byRef = new Map(
    items.flatMap(({ id, customerRef }) => (customerRef ? [[customerRef, id] as const] : [])),
  )
  return [...byRef].map(([ref, order]) => ({ ref, order }))
}

/** What stands on invoices and is nothing to send back. */
async function keepPostage(kalina: DemoActor) {
  const { items } = await kalina.call(listProducts, { query: { q: 'POST' } })
  for (const { id, archived: _archived, ...product } of items.filter(({ code }) => code === 'POST')) {
    await kalina.call(saveProduct, { params: { id }, body: { ...product, returnable: false } })
  }
}
