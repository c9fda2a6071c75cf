import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Currency } from './money.ts'
import { admins } from './roles.ts'
import { At, Id } from './values.ts'

export const MOST_IMPORT_ROWS = 100_000
export const MOST_IMPORT_MB = 32

/** What a column of the file can hold. Those needed stand first. */
export const neededFields = ['number', 'date', 'code', 'quantity', 'price'] as const
export const importFields = [
  ...neededFields,
  'description',
  'customerRef',
  'customerName',
  'country',
  'currency',
] as const
export type ImportField = (typeof importFields)[number]

/** How a date such as 12/1/10 is meant; a year of four digits in front is always read as such. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const

/** Which column holds what: its place, from 0. */
const Columns = z.strictObject(
  Object.fromEntries(
    importFields.map((field) => [field, z.number().int().min(0).max(500).nullable()]),
  ) as Record<ImportField, z.ZodNullable<z.ZodNumber>>,
)

export const ImportMapping = z.strictObject({
  columns: Columns,
  dateOrder: z.enum(dateOrders),
  /** Where the clock hung that dates without a zone were read from. */
  timeZone: z.string().min(1).max(60),
  /** Of all amounts, where no column says it. */
  currency: Currency,
  /** Customers whom nobody here knows: their orders wait for somebody to say whose they are, or contacts are made. */
  unknown: z.enum(['keep', 'make']),
})
export type ImportMapping = z.output<typeof ImportMapping>

export const importStatuses = ['read', 'checking', 'checked', 'storing', 'stored', 'cancelled'] as const
export type ImportStatus = (typeof importStatuses)[number]

export const rowStates = ['read', 'fits', 'wrong', 'left_out', 'there', 'stored'] as const
export type RowState = (typeof rowStates)[number]

export const importProblems = [
  'missing',
  'too_long',
  'control',
  'no_number',
  'no_date',
  'no_amount',
  'no_currency',
  'too_much',
  /** No description, and no product of this code is known either. */
  'unnamed',
  /** Rows of one order say different customers or currencies. */
  'differs',
  /** Another row of its order is wrong: an order is stored whole or not at all. */
  'left_out',
  /** An order of this number is here already. */
  'there',
  /** It gives back what no order here holds. */
  'not_bought',
] as const
export type ImportProblem = (typeof importProblems)[number]

const count = z.number().int()
export const OrderImport = z.object({
  id: Id,
  name: z.string(),
  status: z.enum(importStatuses),
  columns: z.array(z.string()),
  rowCount: count,
  /** The first rows as they stand in the file. */
  sample: z.array(z.array(z.string())),
  /** As it was set, or else as the names of the columns suggest. */
  mapping: ImportMapping,
  /** How many rows have been looked at, or stored. */
  done: count,
  rows: z.object({ fits: count, wrong: count, leftOut: count, there: count, stored: count }),
  orders: z.object({ fits: count, stored: count }),
  /** What storing would add besides, or find: known once it is checked. */
  newProducts: count,
  credits: count,
  customers: z.object({ known: count, unknown: count }),
  createdAt: At,
  endedAt: At.nullable(),
})
export type OrderImport = z.output<typeof OrderImport>

export const ImportRow = z.object({
  line: count,
  state: z.enum(rowStates),
  problem: z.enum(importProblems).nullable(),
  /** Where it is wrong. */
  field: z.enum(importFields).nullable(),
  cells: z.array(z.string()),
  /** As it would be stored; null where it could not be read. Pieces below zero give something back. */
  understood: z
    .object({
      number: z.string(),
      at: At,
      code: z.string(),
      description: z.string().nullable(),
      quantity: z.number().int(),
      price: z.string(),
      currency: z.string(),
      customerRef: z.string().nullable(),
    })
    .nullable(),
})
export type ImportRow = z.output<typeof ImportRow>

const group = 'Catalog'
const one = z.strictObject({ id: Id })

export const readOrderFile = endpoint({
  name: 'readOrderFile',
  says: 'Takes a CSV file of orders, one line of an order a row, and reads it into rows. Nothing becomes an order by that. The id is made by the caller.',
  group,
  method: 'PUT',
  path: '/api/order-imports/:id',
  may: admins,
  params: one,
  query: z.strictObject({
    /** Only a label. */
    name: z.string().min(1).max(255),
  }),
  takes: 'bytes',
  reply: OrderImport,
  faults: [
    'wrong_content_type',
    'file_too_large',
    'file_empty',
    'not_utf8',
    'not_a_table',
    'too_many_rows',
    'id_used',
  ],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})
export const listOrderImports = endpoint({
  name: 'listOrderImports',
  says: 'One’s own last imports, newest first.',
  group,
  method: 'GET',
  path: '/api/order-imports',
  may: admins,
  reply: z.object({
    items: z.array(
      OrderImport.pick({
        id: true,
        name: true,
        status: true,
        rowCount: true,
        createdAt: true,
        endedAt: true,
      }),
    ),
  }),
})
export const showOrderImport = endpoint({
  name: 'showOrderImport',
  says: 'How far an import has come, and what it would store. Only who began it sees it.',
  group,
  method: 'GET',
  path: '/api/order-imports/:id',
  may: admins,
  params: one,
  reply: OrderImport,
  faults: ['not_found'],
})
export const listImportRows = endpoint({
  name: 'listImportRows',
  says: 'Rows of an import as they stand in the file, with what is wrong with each.',
  group,
  method: 'GET',
  path: '/api/order-imports/:id/rows',
  may: admins,
  params: one,
  query: z.strictObject({
    which: z.enum(['problems', 'fits']).default('problems'),
    /** The line after which the list goes on. */
    after: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  reply: z.object({ items: z.array(ImportRow), next: z.number().int().nullable() }),
  faults: ['not_found', 'invalid', 'unknown_choice'],
})
export const checkOrderImport = endpoint({
  name: 'checkOrderImport',
  says: 'Looks through all rows as they are mapped, in the background. Nothing becomes an order by that.',
  group,
  method: 'POST',
  path: '/api/order-imports/:id/check',
  may: admins,
  params: one,
  body: ImportMapping,
  reply: OrderImport,
  faults: ['not_found', 'required', 'invalid', 'unknown_choice', 'import_at_work'],
})
export const storeOrderImport = endpoint({
  name: 'storeOrderImport',
  says: 'Stores what fits, order by order, in the background. What is stored stays, also when it is stopped; starting again goes on.',
  group,
  method: 'POST',
  path: '/api/order-imports/:id/store',
  may: admins,
  params: one,
  body: z.strictObject({}),
  reply: OrderImport,
  faults: ['not_found', 'import_at_work', 'nothing_to_import'],
})
export const cancelOrderImport = endpoint({
  name: 'cancelOrderImport',
  says: 'Stops what is being checked or stored, or forgets a file that was only read.',
  group,
  method: 'POST',
  path: '/api/order-imports/:id/cancel',
  may: admins,
  params: one,
  body: z.strictObject({}),
  reply: OrderImport,
  faults: ['not_found'],
})
