import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countForReports } from './count/count-for-reports.ts'

/** Forgets all that was counted and begins at the beginning of the log; the reaction then goes through it again. */
export async function recount(world: World): Promise<void> {
  await transaction(world, system('recount'), async ({ db }) => {
    // Waits for a counting that is going on: nothing of it may be left.
    await sql`select from cursors where name = ${countForReports.name} for update`.execute(db)
    await db.deleteFrom('report_facts').execute()
    await db.deleteFrom('report_spans').execute()
    await db.deleteFrom('report_tickets').execute()
    await db.deleteFrom('report_presence').execute()
    await db
      .updateTable('cursors')
      .set({ xid: '0', position: '0' })
      .where('name', '=', countForReports.name)
      .execute()
  })
}
