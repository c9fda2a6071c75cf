import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { addContact } from '#contracts/contacts.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { toldBy } from '#testing/events.ts'
import { lineOf, reports, shopOf } from '#testing/shop.ts'

let it: Desk
let shop: ReturnType<typeof shopOf>
beforeAll(async () => {
  it = await openDesk()
  shop = shopOf(it.kalina)
})
afterAll(() => it.stop())

const parts = (over: object = {}) => ({
  code: `C-${newId().slice(-6)}`,
  name: 'White metal lantern',
  price: '339',
  currency: 'GBP',
  returnable: true,
  version: 0,
  ...over,
})

describe('products', () => {
  test('are added, changed, archived and told', async () => {
    const params = { id: newId() }
    const first = await it.kalina.call(saveProduct, { params, body: parts() })
    expect(first).toMatchObject({ version: 1, archived: false, price: '339' })
    const body = { ...parts({ name: 'Lantern', price: '399', version: 1 }), code: first.code }
    expect(await toldBy(it, () => it.kalina.call(saveProduct, { params, body }))).toEqual(['product.saved'])
    await it.kalina.call(archiveProduct, { params, body: { archived: true } })
    expect(await it.maria.call(showProduct, { params })).toMatchObject({ name: 'Lantern', archived: true })
    const offered = await it.maria.call(listProducts, { query: { q: first.code } })
    const archived = await it.maria.call(listProducts, { query: { q: first.code, state: 'archived' } })
    expect([offered.items, archived.items.map((one) => one.id)]).toEqual([[], [params.id]])
  })

  test('an old picture is stale, the code of another is taken, an amount is minor units', async () => {
    const params = { id: newId() }
    const saved = await it.kalina.call(saveProduct, { params, body: parts() })
    const again = { ...parts(), code: saved.code }
    expect(await it.kalina.refused(saveProduct, { params, body: again })).toMatchObject({ code: 'stale' })
    expect(await it.kalina.refused(saveProduct, { params: { id: newId() }, body: again })).toMatchObject({
      code: 'already_taken',
      field: 'code',
      params: { name: 'White metal lantern' },
    })
    for (const over of [{ price: '3.39' }, { price: '-1' }, { currency: 'GBX' }, { price: '9'.repeat(13) }]) {
      const refused = await it.kalina.refused(saveProduct, { params: { id: newId() }, body: parts(over) })
      expect(refused).toMatchObject({ code: 'invalid', field: Object.keys(over)[0] })
    }
  })

  test('a list goes on behind its last row, by name', async () => {
    const names = ['Zebra mug a', 'Zebra mug b', 'Zebra mug c']
    for (const name of names) {
      await it.kalina.call(saveProduct, { params: { id: newId() }, body: parts({ name }) })
    }
    const first = await it.maria.call(listProducts, { query: { q: 'zebra', limit: 2 } })
    const rest = await it.maria.call(listProducts, { query: { q: 'ZEBRA mug', after: first.next ?? '' } })
    expect([...first.items, ...rest.items].map((one) => one.name)).toEqual(names)
    expect((await it.maria.refused(listProducts, { query: { after: 'nowhere' } })).code).toBe('bad_position')
  })
})

describe('orders', () => {
  test('keep what they were sold as, and say their total', async () => {
    const order = await shop.order(it.petar, {
      lines: [{ name: 'Star lamp' }, { quantity: 2, unitPrice: '50' }],
    })
    expect(order).toMatchObject({
      total: String(6 * 1299 + 100),
      lineCount: 2,
      contact: { id: it.petar.contactId },
    })
    const { id } = order.lines[0]?.product ?? { id: '' }
    await it.kalina.call(saveProduct, { params: { id }, body: parts({ name: 'Moon lamp', version: 1 }) })
    const shown = await it.petar.call(showOrder, { params: { id: order.id } })
    expect(shown.lines.map(({ description, obstacle }) => [description, obstacle])).toEqual([
      ['Star lamp', null],
      ['Paper star lamp', null],
    ])
  })

  test('are added once for an id, and a number is one order’s', async () => {
    const productId = await shop.product()
    const body = {
      id: newId(),
      number: `N-${newId().slice(-6)}`,
      orderedAt: '2026-01-05T10:00:00.000Z',
      currency: 'GBP',
      lines: [{ productId, quantity: 1, unitPrice: '5' }],
    }
    await it.kalina.call(addOrder, { body })
    expect(await toldBy(it, () => it.kalina.call(addOrder, { body }))).toEqual([])
    expect(await it.kalina.refused(addOrder, { body: { ...body, id: newId() } })).toMatchObject({
      code: 'already_taken',
      field: 'number',
    })
    const lines = [{ productId: newId(), quantity: 1, unitPrice: '5' }]
    const unknown = { ...body, id: newId(), number: 'N', lines }
    expect((await it.kalina.refused(addOrder, { body: unknown })).code).toBe('unknown_choice')
  })

  test('a customer sees his own in his list, whatever he asks for, and no other by its id', async () => {
    const own = await shop.order(it.petar)
    const foreign = await shop.order(it.elena)
    await shop.order(null)
    for (const query of [
      {},
      { whose: 'nobody' },
      { contactId: it.elena.contactId ?? '' },
      { q: foreign.number },
    ]) {
      const { items } = await it.petar.call(listOrders, { query: { limit: 100, ...query } as object })
      expect(items.filter((one) => one.contact?.id !== it.petar.contactId)).toEqual([])
    }
    expect((await it.petar.call(listOrders, { query: {} })).items.map((one) => one.id)).toContain(own.id)
    expect((await it.petar.refused(showOrder, { params: { id: foreign.id } })).code).toBe('not_found')
  })

  test('are found by number, reference and the name of the customer in any letters', async () => {
    const order = await shop.order(it.petar, { customerRef: `ref-${newId().slice(-8)}` })
    for (const q of [order.number, order.customerRef ?? '', 'dimitrov', 'Димитров']) {
      const { items } = await it.maria.call(listOrders, { query: { q, limit: 100 } })
      expect(
        items.map((one) => one.id),
        q,
      ).toContain(order.id)
    }
  })
})

describe('whose an order is', () => {
  test('an admin says once for a reference: all its orders are his, and those that come later', async () => {
    const customerRef = `1785${newId().slice(-6)}`
    const [first, second] = [await shop.order(null, { customerRef }), await shop.order(null, { customerRef })]
    const contactId = it.petar.contactId ?? ''
    const bind = () => it.kalina.call(bindOrder, { params: { id: first.id }, body: { contactId } })
    expect(await toldBy(it, bind)).toEqual(['order.bound', 'order.bound'])
    const later = await shop.order(null, { customerRef })
    for (const { id } of [first, second, later]) {
      expect((await it.petar.call(showOrder, { params: { id } })).contact?.id).toBe(contactId)
    }
  })

  test('an order without a reference is bound alone; one with returns stays with its customer', async () => {
    const order = await shop.order(null)
    const bind = (contactId: string | null) => ({
      params: { id: order.id },
      body: { contactId: contactId ?? '' },
    })
    await it.kalina.call(bindOrder, bind(it.elena.contactId))
    await it.kalina.call(bindOrder, bind(it.petar.contactId))
    await reports(it.petar, order)
    expect((await it.kalina.refused(bindOrder, bind(it.elena.contactId))).code).toBe('order_has_returns')
    expect((await it.kalina.refused(bindOrder, bind(newId()))).code).toBe('unknown_choice')
    expect((await it.petar.call(showOrder, { params: { id: order.id } })).lines[0]).toMatchObject({
      id: lineOf(order),
      returned: 1,
      obstacle: 'open',
    })
  })

  test('a reference that is a mail address is its owner’s, but not of a login that only claims it', async () => {
    const address = `buyer-${newId().slice(-8)}@example.org`
    const { id } = await it.maria.call(addContact, { body: { name: 'Nadia', email: address } })
    expect((await shop.order(null, { customerRef: address })).contact?.id).toBe(id)
    const claimed = `claimed-${newId().slice(-8)}@example.org`
    const contact = { contact_id: it.elena.contactId ?? '', kind: 'email' as const, value: claimed }
    await it.world.db
      .insertInto('contact_identities')
      .values({ ...contact, verified_at: null })
      .execute()
    expect((await shop.order(null, { customerRef: claimed })).contact).toBeNull()
  })
})
