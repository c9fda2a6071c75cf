import { system } from '#kit/actor.ts'
import { lockCursors } from '#kit/cursors.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countForReports } from './count/count-for-reports.ts'
import { countGuided } from './count/count-guided.ts'

const reactions = [countForReports.name, countGuided.name]

/** Forgets all that was counted and begins at the beginning of the log; the reactions then go through it again. */
export async function recount(world: World): Promise<void> {
  // The log as it stands, not as this process remembers it.
  world.reader.forget()
  await transaction(world, system('recount'), async ({ db }) => {
    // Waits for a counting that is going on: nothing of it may be left.
    await lockCursors(db, reactions)
    await db.deleteFrom('report_facts').execute()
    await db.deleteFrom('report_spans').execute()
    await db.deleteFrom('report_tickets').execute()
    await db.deleteFrom('report_presence').execute()
    await db.deleteFrom('report_guided').execute()
    await db.updateTable('cursors').set({ xid: '0', position: '0' }).where('name', 'in', reactions).execute()
  })
}
