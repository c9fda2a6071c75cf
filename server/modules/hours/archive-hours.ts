import type { Hours } from '#contracts/hours.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { hoursRow, tellHours } from './hours-row.ts'
import { presentHours } from './present-hours.ts'

/** Takes working hours out of the forms, or back in. The default ones are always there. */
export const archiveHours = (
  world: World,
  actor: SignedIn,
  id: string,
  { archived }: { archived: boolean },
): Promise<Hours> =>
  transaction(world, actor, async (tx) => {
    const { is_default: isDefault } = await hoursRow(tx, id)
    if (isDefault && archived) throw new Fault('default_hours')
    const row = await tx.db
      .updateTable('working_hours')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    tellHours(tx, id)
    return presentHours(row)
  })
