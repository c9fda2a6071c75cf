import {
  neededFields,
  type ImportMapping,
  type ImportStatus,
  type OrderImport,
} from '#contracts/order-imports.ts'
import { wallTime } from '#contracts/query/zone.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { importFor, isAtWork, tellImport, type ImportRecord } from './door.ts'
import { presentImport } from './present-import.ts'
import { workOnImport } from './work-on-import.ts'

/** Begins to look through the rows as they are mapped; what was stored before stays stored. */
export const checkOrderImport = (
  world: World,
  actor: SignedIn,
  id: string,
  mapping: ImportMapping,
): Promise<OrderImport> =>
  transaction(world, actor, async (tx) => {
    const found = await importFor(tx, id, 'change')
    if (isAtWork(found)) throw new Fault('import_at_work')
    refuseMapping(found, mapping)
    await tx.db
      .updateTable('order_import_rows')
      .set({ state: 'read', problem: null, field: null, parsed: null, order_number: null })
      .where('import_id', '=', id)
      .where('state', '!=', 'stored')
      .execute()
    return begin(tx, found, { status: 'checking', mapping: JSON.stringify(mapping) })
  })

/** Begins to store what fits, or goes on where it was stopped. */
export const storeOrderImport = (world: World, actor: SignedIn, id: string): Promise<OrderImport> =>
  transaction(world, actor, async (tx) => {
    const found = await importFor(tx, id, 'change')
    if (isAtWork(found)) throw new Fault('import_at_work')
    const row = await tx.db
      .selectFrom('order_import_rows')
      .select('line')
      .where('import_id', '=', id)
      .where('state', '=', 'fits')
      .limit(1)
      .executeTakeFirst()
    if (!row) throw new Fault('nothing_to_import')
    return begin(tx, found, { status: 'storing' })
  })

/**
 * Stops between two batches: what is stored stays, and storing may go on later. A file that was only read or checked
 * is forgotten with its rows.
 */
export const cancelOrderImport = (world: World, actor: SignedIn, id: string): Promise<OrderImport> =>
  transaction(world, actor, async (tx) => {
    const found = await importFor(tx, id, 'change')
    const after = afterCancel[found.status]
    if (after === undefined) return presentImport(tx, id)
    await tx.db
      .updateTable('order_imports')
      .set({ status: after, ended_at: world.now() })
      .where('id', '=', id)
      .execute()
    tellImport(tx, { ...found, status: after })
    const shown = await presentImport(tx, id)
    if (!isAtWork(found)) {
      await tx.db.deleteFrom('order_import_rows').where('import_id', '=', id).execute()
    }
    return shown
  })

const afterCancel: Partial<Record<ImportStatus, ImportStatus>> = {
  read: 'cancelled',
  checking: 'read',
  checked: 'cancelled',
  storing: 'cancelled',
}

type Beginning = { status: 'checking' | 'storing'; mapping?: string }

async function begin(tx: Tx, found: ImportRecord, columns: Beginning): Promise<OrderImport> {
  const { id } = found
  const now = tx.world.now()
  await tx.db
    .updateTable('order_imports')
    .set({ ...columns, done: 0, moved_at: now, ended_at: null })
    .where('id', '=', id)
    .execute()
  await tx.world.jobs.enqueue(tx, workOnImport, { importId: id }, `${id}:${columns.status}:${now.getTime()}`)
  tellImport(tx, { ...found, status: columns.status, done: 0 })
  return presentImport(tx, id)
}

function refuseMapping({ columns }: ImportRecord, mapping: ImportMapping) {
  for (const field of neededFields) {
    if (mapping.columns[field] === null)
      throw new Fault('required', { field: `columns.${field}`, params: { field } })
  }
  const beyond = Object.entries(mapping.columns).find(([, at]) => at !== null && at >= columns.length)
  if (beyond) throw new Fault('unknown_choice', { field: `columns.${beyond[0]}` })
  try {
    wallTime(0, mapping.timeZone)
  } catch {
    throw new Fault('unknown_choice', { field: 'timeZone' })
  }
}
