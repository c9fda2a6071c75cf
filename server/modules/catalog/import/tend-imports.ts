import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { workOnImport } from './work-on-import.ts'

/**
 * Takes up again what has stood still for a minute, because the process that worked on it is gone; forgets files
 * that nobody went on with for a day, and the rows of others after a month.
 */
export async function tendImports(world: World): Promise<void> {
  await transaction(world, system('order-import'), async (tx) => {
    const { rows } = await sql<{ id: string; at: string }>`
      update order_imports set moved_at = now()
      where status in ('checking', 'storing') and moved_at < now() - interval '1 minute'
      returning id, moved_at::text as at`.execute(tx.db)
    for (const { id, at } of rows) await world.jobs.enqueue(tx, workOnImport, { importId: id }, `${id}:${at}`)
    await sql`delete from order_imports where moved_at < now() - case
      when status in ('read', 'checked', 'cancelled') then interval '1 day' else interval '30 days' end`.execute(
      tx.db,
    )
  })
}
