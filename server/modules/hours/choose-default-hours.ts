import type { Hours } from '#contracts/hours.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { hoursRow, tellHours } from './hours-row.ts'
import { presentHours } from './present-hours.ts'

/** Makes these the hours of whatever has none of its own; two who choose at once come one after the other. */
export const chooseDefaultHours = (world: World, actor: SignedIn, id: string): Promise<Hours> =>
  transaction(world, actor, async (tx) => {
    // All of them, in one order: who waits for another's choice must then see it.
    await tx.db.selectFrom('working_hours').select('id').orderBy('id').forUpdate().execute()
    const chosen = await hoursRow(tx, id)
    if (chosen.archived_at !== null) throw new Fault('hours_archived')
    if (chosen.is_default) return presentHours(chosen)
    await tx.db
      .updateTable('working_hours')
      .set({ is_default: false })
      .where('is_default', '=', true)
      .execute()
    const row = await tx.db
      .updateTable('working_hours')
      .set((eb) => ({ is_default: true, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    tellHours(tx, id)
    return presentHours(row)
  })
