import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindOrder, listOrders, listProducts, showOrder } from '#contracts/catalog.ts'
import {
  cancelOrderImport,
  checkOrderImport,
  listImportRows,
  readOrderFile,
  showOrderImport,
  storeOrderImport,
  type ImportMapping,
  type OrderImport,
} from '#contracts/order-imports.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { runJob } from '#testing/run-job.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n'

async function sent(file: string | Buffer, id = newId()) {
  const reply = await it.app.inject({
    method: 'PUT',
    url: `${readOrderFile.path.replace(':id', id)}?name=orders.csv`,
    headers: {
      cookie: it.kalina.cookie,
      origin: it.world.config.publicUrl,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(file),
  })
  return { status: reply.statusCode, body: reply.json<OrderImport & { code?: string }>() }
}

async function read(file: string): Promise<OrderImport> {
  const { status, body } = await sent(file)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

const work = (id: string) => runJob(it.world, 'order-import', { importId: id })
const shown = (id: string) => it.kalina.call(showOrderImport, { params: { id } })

async function checked({ id, mapping }: OrderImport, over: Partial<ImportMapping> = {}) {
  await it.kalina.call(checkOrderImport, { params: { id }, body: { ...mapping, ...over } })
  await work(id)
  return shown(id)
}
async function stored({ id }: OrderImport) {
  await it.kalina.call(storeOrderImport, { params: { id }, body: {} })
  await work(id)
  return shown(id)
}
const problemsOf = async ({ id }: OrderImport) =>
  (await it.kalina.call(listImportRows, { params: { id }, query: {} })).items.map(
    ({ line, problem, field }) => [line, problem, field],
  )
const ordersHere = async () =>
  Number(
    (
      await it.world.db
        .selectFrom('orders')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirst()
    )?.n,
  )

describe('a file of a real shop', () => {
  let file: OrderImport

  test('imports as it stands: its columns are known, and nothing is an order before the admin says so', async () => {
    const text = await readFile(new URL('../../../seed/extracts/online-retail.csv', import.meta.url), 'utf8')
    file = await read(text)
    expect(file).toMatchObject({
      status: 'read',
      rowCount: 174,
      mapping: { dateOrder: 'mdy', currency: 'GBP' },
    })
    expect(file.columns[file.mapping.columns.number ?? -1]).toBe('InvoiceNo')
    expect(file.columns[file.mapping.columns.customerRef ?? -1]).toBe('CustomerID')
    const dry = await checked(file, { timeZone: 'Europe/London' })
    expect(dry).toMatchObject({
      status: 'checked',
      rows: { fits: 171, wrong: 3, leftOut: 0, there: 0, stored: 0 },
      orders: { fits: 31, stored: 0 },
      credits: 1,
      customers: { known: 0 },
    })
    expect(await problemsOf(file)).toEqual([
      [57, 'not_bought', 'code'],
      [58, 'not_bought', 'code'],
      [112, 'unnamed', 'description'],
    ])
    expect(await ordersHere()).toBe(0)
  })

  test('is stored when he does: orders whole, products, and on their lines what the shop took back', async () => {
    const done = await stored(file)
    expect(done).toMatchObject({ status: 'stored', rows: { fits: 0, stored: 171 }, orders: { stored: 31 } })
    const [order] = (await it.kalina.call(listOrders, { query: { q: '536488' } })).items
    expect(order).toMatchObject({
      customerRef: '17897',
      contact: null,
      orderedAt: '2010-12-01T12:31:00.000Z',
    })
    const { lines } = await it.kalina.call(showOrder, { params: { id: order?.id ?? '' } })
    expect(lines.filter(({ returned }) => returned > 0)).toMatchObject([
      { product: { code: '22960' }, quantity: 8, returned: 6 },
    ])
    const { items } = await it.kalina.call(listProducts, { query: { q: 'white metal lantern' } })
    expect(items).toMatchObject([{ code: '71053', name: 'WHITE METAL LANTERN', price: '339' }])
  })

  test('twice stores nothing twice', async () => {
    const before = await ordersHere()
    const text = await readFile(new URL('../../../seed/extracts/online-retail.csv', import.meta.url), 'utf8')
    const again = await checked(await read(text))
    expect(again.rows).toMatchObject({ fits: 0, there: 171 })
    expect((await it.kalina.refused(storeOrderImport, { params: { id: again.id }, body: {} })).code).toBe(
      'nothing_to_import',
    )
    expect(await ordersHere()).toBe(before)
  })

  test('a reference that was unknown is bound later, and then its next orders are bound as they come', async () => {
    const [order] = (await it.kalina.call(listOrders, { query: { q: '17850', whose: 'nobody' } })).items
    const body = { contactId: it.petar.contactId ?? '' }
    await it.kalina.call(bindOrder, { params: { id: order?.id ?? '' }, body })
    expect((await it.petar.call(listOrders, { query: {} })).items).toHaveLength(6)
    const next = await checked(await read(`${head}900001,71053,Lantern,1,12/1/10 8:26,3.39,17850\n`))
    expect(next.customers).toEqual({ known: 1, unknown: 0 })
    await stored(next)
    expect((await it.petar.call(listOrders, { query: {} })).items).toHaveLength(7)
  })
})

describe('each row is told with its line and its reason', () => {
  test.each([
    ['no number', ',A,Lamp,1,1/2/26,1.00,1', 'missing', 'number'],
    ['no date', '1,A,Lamp,1,soon,1.00,1', 'no_date', 'date'],
    ['a date without a value', '1,A,Lamp,1,,1.00,1', 'missing', 'date'],
    ['pieces that are none', '1,A,Lamp,some,1/2/26,1.00,1', 'no_number', 'quantity'],
    ['no piece', '1,A,Lamp,0,1/2/26,1.00,1', 'no_number', 'quantity'],
    ['half a piece', '1,A,Lamp,1.5,1/2/26,1.00,1', 'no_number', 'quantity'],
    ['too many pieces', '1,A,Lamp,5000000,1/2/26,1.00,1', 'too_much', 'quantity'],
    ['a price that is none', '1,A,Lamp,1,1/2/26,free,1', 'no_amount', 'price'],
    ['a price finer than pennies', '1,A,Lamp,1,1/2/26,1.005,1', 'no_amount', 'price'],
    ['a price below nothing', '1,A,Lamp,1,1/2/26,-1,1', 'no_amount', 'price'],
    ['a code that is too long', `1,${'A'.repeat(41)},Lamp,1,1/2/26,1.00,1`, 'too_long', 'code'],
    ['no word and no product', '1,A-new,,1,1/2/26,1.00,1', 'unnamed', 'description'],
    ['signs that nobody types', '1,A,La\u0007mp,1,1/2/26,1.00,1', 'control', 'description'],
    ['U+0000', '1,A,La\0mp,1,1/2/26,1.00,1', 'control', 'description'],
    ['fewer cells', '1,A', 'missing', 'date'],
    ['what nobody bought', 'C1,A,Lamp,-1,1/2/26,1.00,1', 'not_bought', 'code'],
  ])('%s', async (_name, row, problem, field) => {
    const file = await checked(await read(`${head}${row}\n`))
    expect(file.rows).toMatchObject({ fits: 0, wrong: 1 })
    expect(await problemsOf(file)).toEqual([[2, problem, field]])
  })

  test('an order is stored whole or not at all', async () => {
    const rows = ['7001,A,Lamp,1,1/2/26,1,9', '7001,B,Lamp,x,1/2/26,1,9', '7002,A,Lamp,1,1/2/26,1,9']
    const file = await checked(await read(`${head}${rows.join('\n')}`))
    expect(await problemsOf(file)).toEqual([
      [2, 'left_out', 'number'],
      [3, 'no_number', 'quantity'],
    ])
    expect(await stored(file)).toMatchObject({ orders: { stored: 1 } })
    expect((await it.kalina.call(listOrders, { query: { q: '7001' } })).items).toEqual([])
  })

  test('one order is one customer’s', async () => {
    const rows = ['7101,A,Lamp,1,1/2/26,1,9', '7101,B,Lamp,1,1/2/26,1,10']
    const file = await checked(await read(`${head}${rows.join('\n')}`))
    expect((await problemsOf(file)).map(([, problem]) => problem)).toEqual(['differs', 'differs'])
  })
})

test('what looks like a formula is kept as it was written, and is text wherever it is shown', async () => {
  const file = await checked(
    await read(`${head}7201,=1+1,"=HYPERLINK(""http://a.example"")",1,1/2/26,1,+9\n`),
  )
  await stored(file)
  const [order] = (await it.kalina.call(listOrders, { query: { q: '7201' } })).items
  const { lines } = await it.kalina.call(showOrder, { params: { id: order?.id ?? '' } })
  expect([lines[0]?.product.code, lines[0]?.description]).toEqual(['=1+1', '=HYPERLINK("http://a.example")'])
})

test('contacts are made for unknown customers, when the admin wishes so', async () => {
  const named = head.replace('CustomerID', 'CustomerID,Customer name')
  const rows = `7301,A,Lamp,1,1/2/26,1,K-1,Greta Olsen\n7302,A,Lamp,1,1/2/26,1,K-1,Greta Olsen\n7303,A,Lamp,1,1/2/26,1,,\n`
  await stored(await checked(await read(named + rows), { unknown: 'make' }))
  const { items } = await it.kalina.call(listOrders, { query: { q: '730', limit: 100 } })
  const names = items
    .filter(({ number }) => number.startsWith('730'))
    .map((one) => one.contact?.name ?? 'nobody')
  expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(['Greta Olsen', 'Greta Olsen', 'nobody'])
})

describe('a file that is none', () => {
  test.each([
    ['empty', '', 'file_empty'],
    ['only names', head, 'file_empty'],
    ['one column', 'Orders\n1\n2\n', 'not_a_table'],
    ['a quote that nobody closes', `${head}1,"A,Lamp\n`, 'not_a_table'],
    ['not UTF-8', Buffer.from([...Buffer.from(head), 0xa3, 0x31, 0x2c, 0x0a]), 'not_utf8'],
  ])('%s is refused and leaves nothing', async (_name, file, code) => {
    const id = newId()
    expect((await sent(file, id)).body.code).toBe(code)
    expect(await it.kalina.refused(showOrderImport, { params: { id } })).toMatchObject({ code: 'not_found' })
  })
})

test('it tells how far it has come, can be stopped, and goes on behind what is stored', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `8${at},A,Lamp,1,1/2/26,1.00,1\n`)
  const file = await checked(await read(head + rows.join('')))
  expect(file).toMatchObject({ done: 2500, orders: { fits: 2500 } })
  await it.log.through()
  const before = it.log.place()
  await it.kalina.call(storeOrderImport, { params: { id: file.id }, body: {} })
  // The job is at it by itself; it stops between two batches.
  const stopped = await it.kalina.call(cancelOrderImport, { params: { id: file.id }, body: {} })
  expect(stopped.status).toBe('cancelled')
  expect(stopped.orders.fits + stopped.orders.stored).toBe(2500)
  const whole = await stored(file)
  expect(whole).toMatchObject({ status: 'stored', orders: { fits: 0, stored: 2500 } })
  await it.log.through()
  const told = it.log.after(before).filter((event) => event.type === 'order_import.moved')
  expect(told.every((event) => event.subjects[0] === file.id && event.audience === 'staff')).toBe(true)
  expect(told.at(-1)?.data).toMatchObject({ status: 'stored', total: 2500 })
})

test('a file that was only looked at is forgotten when it is cancelled', async () => {
  const file = await checked(await read(`${head}7401,A,Lamp,1,1/2/26,1.00,1\n`))
  await it.kalina.call(cancelOrderImport, { params: { id: file.id }, body: {} })
  const rows = it.world.db.selectFrom('order_import_rows').select('line').where('import_id', '=', file.id)
  expect(await rows.execute()).toEqual([])
})

describe('a file that is made to do harm', () => {
  test('of very many very short rows is read like any other', async () => {
    const file = await read(`a,b\n${'1\n'.repeat(40_000)}`)
    expect(file.rowCount).toBe(40_000)
  })

  test('an order that comes to more than money goes is told, and holds nothing up', async () => {
    const line = (code: string) => `7601,${code},Lamp,1000000,1/2/26,10000000000.00,1\n`
    const rows = Array.from({ length: 12 }, (_, at) => line(`A${at}`)).join('')
    const file = await checked(await read(`${head}${rows}7602,A,Lamp,1,1/2/26,1.00,1\n`))
    expect(file.rows).toMatchObject({ fits: 1, wrong: 12 })
    expect((await problemsOf(file))[0]).toEqual([2, 'too_much', 'price'])
    expect(await stored(file)).toMatchObject({ status: 'stored', orders: { stored: 1 } })
  })
})

test('the sample that one can download fits as it is, and is told as it was understood', async () => {
  const sample = await readFile(new URL('../../../../web/public/sample-orders.csv', import.meta.url), 'utf8')
  const file = await checked(await read(sample))
  expect(file).toMatchObject({ orders: { fits: 3 }, rows: { fits: 4, wrong: 0 } })
  const { items } = await it.kalina.call(listImportRows, {
    params: { id: file.id },
    query: { which: 'fits' },
  })
  expect(items[0]?.understood).toMatchObject({
    number: 'SAMPLE-1001',
    quantity: 2,
    price: '1299',
    currency: 'EUR',
    customerRef: 'nadia.petrova@example.org',
  })
})

test('what is needed has to be mapped', async () => {
  const { id, mapping } = await read(`${head}7501,A,Lamp,1,1/2/26,1.00,1\n`)
  const columns = { ...mapping.columns, price: null }
  const check = (over: object) =>
    it.kalina.refused(checkOrderImport, { params: { id }, body: { ...mapping, ...over } })
  expect(await check({ columns })).toMatchObject({ code: 'required', field: 'columns.price' })
  expect(await check({ columns: { ...mapping.columns, price: 99 } })).toMatchObject({
    code: 'unknown_choice',
  })
  expect(await check({ timeZone: 'Moon/Sea' })).toMatchObject({ code: 'unknown_choice', field: 'timeZone' })
})
