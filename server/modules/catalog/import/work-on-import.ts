import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import type { Job } from '#kit/jobs.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { checkRows, judgeTogether } from './check-rows.ts'
import { importFor, tellImport } from './door.ts'
import { storeCredits } from './store-credits.ts'
import { storeOrders } from './store-orders.ts'

/**
 * Looks through the rows of an import, or stores them, a batch a transaction: killed in the middle it goes on behind
 * the last whole batch, also when two are at it.
 */
export const workOnImport: Job<{ importId: string }> = {
  name: 'order-import',
  retries: 10,
  async run(world, { importId }) {
    while (await step(world, importId));
  },
}

/** Answers whether there may be more to do. Stopping takes effect between two batches. */
const step = (world: World, id: string): Promise<boolean> =>
  transaction(world, system('order-import'), async (tx) => {
    const found = await importFor(tx, id, 'change')
    // The rows came a moment ago, and the planner still takes them for a handful: by loops it would walk over all of
    // them for each of them.
    await sql`set local enable_nestloop = off`.execute(tx.db)
    const { mapping } = found
    if (mapping === null || (found.status !== 'checking' && found.status !== 'storing')) return false
    const isCheck = found.status === 'checking'
    const done = isCheck
      ? await checkRows(tx, id, mapping)
      : (await storeOrders(tx, id, mapping)) || (await storeCredits(tx, id))
    const isOver = done === 0
    if (isOver && isCheck) await judgeTogether(tx, id)
    const after = {
      status: isOver ? (isCheck ? 'checked' : 'stored') : found.status,
      done: found.done + done,
      moved_at: world.now(),
      ended_at: isOver && !isCheck ? world.now() : null,
    } as const
    await tx.db.updateTable('order_imports').set(after).where('id', '=', id).execute()
    tellImport(tx, { ...found, ...after })
    return !isOver
  })
