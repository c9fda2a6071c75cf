import { sql } from 'kysely'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { ticketEventTypes } from '#modules/tickets'
import { countPresence } from './count-presence.ts'
import { standingOfRow } from './rows.ts'
import { emptyTally, tally, ticketOfEvent } from './tally.ts'
import { writeTally } from './write-tally.ts'

const COMES_AND_GOES = 'agent.availability_changed'

/** Migration 0015 puts its cursor at the beginning of the log. */
export const countForReports: Reaction = {
  name: 'count-for-reports',
  on: [...ticketEventTypes, 'message.added', COMES_AND_GOES],
  // A whole year is counted anew now and then; of what happens today there are never so many together.
  atOnce: 1000,
  async runAll(tx, events) {
    const counted = emptyTally(await standingsOf(tx, events))
    for (const event of events) {
      if (event.type === COMES_AND_GOES) await countPresence(tx, event)
      else tally(counted, event)
    }
    await writeTally(tx, counted)
  },
}

async function standingsOf({ db }: Tx, events: readonly LoggedEvent[]) {
  const ids = [...new Set(events.map(ticketOfEvent).filter((id) => id !== undefined))]
  const rows = await db
    .selectFrom('report_tickets')
    .selectAll()
    .where('ticket_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(standingOfRow)
}
