import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Currency, Minor } from './money.ts'
import { admins, signedIn, staff } from './roles.ts'
import { At, Cursor, Id, line, page } from './values.ts'

export const CODE_LIMIT = 40
export const NAME_LIMIT = 200
export const REF_LIMIT = 60
export const MOST_PIECES = 1_000_000

const group = 'Catalog'
const one = z.strictObject({ id: Id })

const productParts = {
  code: line(CODE_LIMIT),
  name: line(NAME_LIMIT),
  price: Minor,
  currency: Currency,
  /** Whether it can be sent back: postage and discounts cannot. */
  returnable: z.boolean(),
}
export const Product = z.object({
  id: Id,
  ...productParts,
  version: z.number().int(),
  archived: z.boolean(),
})
export type Product = z.output<typeof Product>

export const productStates = ['offered', 'archived', 'all'] as const

export const listProducts = endpoint({
  name: 'listProducts',
  says: 'Products by any part of code or name, in the order of their names.',
  group,
  method: 'GET',
  path: '/api/products',
  may: staff,
  query: z.strictObject({
    q: line(100, 0).default(''),
    state: z.enum(productStates).default('offered'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: page(Product),
  faults: ['bad_position', 'unknown_choice', 'invalid'],
})
export const showProduct = endpoint({
  name: 'showProduct',
  says: 'One product.',
  group,
  method: 'GET',
  path: '/api/products/:id',
  may: staff,
  params: one,
  reply: Product,
  faults: ['not_found'],
})
export const saveProduct = endpoint({
  name: 'saveProduct',
  says: 'Adds a product, or changes one: version is 0 for a new one. Orders keep what they were sold as.',
  group,
  method: 'PUT',
  path: '/api/products/:id',
  may: admins,
  params: one,
  body: z.strictObject({ ...productParts, version: z.number().int().min(0) }),
  reply: Product,
  faults: ['required', 'too_long', 'invalid', 'stale', 'not_found', 'already_taken'],
})
export const archiveProduct = endpoint({
  name: 'archiveProduct',
  says: 'Takes a product out of what is offered, or back in. Orders keep it, and it can still be returned.',
  group,
  method: 'POST',
  path: '/api/products/:id/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Product,
  faults: ['not_found'],
})

/** Why a line cannot be returned now; the screens word it. */
export const returnObstacles = ['not_returnable', 'too_late', 'open', 'nothing_left'] as const
export type ReturnObstacle = (typeof returnObstacles)[number]

export const OrderLine = z.object({
  id: Id,
  place: z.number().int(),
  product: z.object({ id: Id, code: z.string() }),
  description: z.string(),
  quantity: z.number().int(),
  unitPrice: Minor,
  /** Came back, or is on its way back; with what the shop credited without us. */
  returned: z.number().int(),
  obstacle: z.enum(returnObstacles).nullable(),
})
export type OrderLine = z.output<typeof OrderLine>

export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  orderedAt: At,
  contact: z.object({ id: Id, name: z.string() }).nullable(),
  customerRef: z.string().nullable(),
  country: z.string().nullable(),
  currency: z.string(),
  total: z.string(),
  lineCount: z.number().int(),
  /** Returns of its lines: under way, and all. */
  returns: z.object({ active: z.number().int(), all: z.number().int() }),
})
export type OrderRow = z.output<typeof OrderRow>

export const Order = OrderRow.extend({
  lines: z.array(OrderLine),
  /** Until when its lines may be returned. */
  returnUntil: At,
  abilities: z.object({
    /** To say whose order it is. */
    bind: z.boolean(),
    report: z.boolean(),
  }),
})
export type Order = z.output<typeof Order>

export const listOrders = endpoint({
  name: 'listOrders',
  says: 'Orders, newest first, by any part of their number, customer or reference, or those that belong to nobody yet. Customers see their own.',
  group,
  method: 'GET',
  path: '/api/orders',
  may: signedIn,
  query: z.strictObject({
    q: line(100, 0).default(''),
    contactId: Id.optional(),
    whose: z.enum(['everybody', 'mine', 'nobody']).default('everybody'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: page(OrderRow),
  faults: ['bad_position', 'unknown_choice', 'invalid'],
})
export const showOrder = endpoint({
  name: 'showOrder',
  says: 'An order with its lines, and what of each has been returned.',
  group,
  method: 'GET',
  path: '/api/orders/:id',
  may: signedIn,
  params: one,
  reply: Order,
  faults: ['not_found'],
})
export const addOrder = endpoint({
  name: 'addOrder',
  says: 'Adds an order that was made elsewhere. The id is made by the caller, so that sending twice adds one. Without a contact it belongs to whose reference it names, if anybody’s.',
  group,
  method: 'POST',
  path: '/api/orders',
  may: admins,
  body: z.strictObject({
    id: Id,
    number: line(CODE_LIMIT),
    orderedAt: At,
    contactId: Id.nullable().default(null),
    customerRef: line(REF_LIMIT).nullable().default(null),
    country: line(60).nullable().default(null),
    currency: Currency,
    lines: z
      .array(
        z.strictObject({
          productId: Id,
          quantity: z.number().int().min(1).max(MOST_PIECES),
          unitPrice: Minor,
          description: line(NAME_LIMIT).optional(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  reply: Order,
  faults: ['required', 'too_long', 'invalid', 'unknown_choice', 'already_taken', 'id_used'],
})
export const bindOrder = endpoint({
  name: 'bindOrder',
  says: 'Says whose order it is. Where it names a reference, that reference is from now on this contact’s, with all its orders.',
  group,
  method: 'PUT',
  path: '/api/orders/:id/contact',
  may: admins,
  params: one,
  body: z.strictObject({ contactId: Id }),
  reply: Order,
  faults: ['not_found', 'unknown_choice', 'order_has_returns'],
})
