import type { LoggedEvent } from '#kit/event-log.ts'
import { factRow, spanRow, standingRow } from './rows.ts'
import { emptyTally, tally } from './tally.ts'

/** The lines of a whole past that is written down at once, without the reaction. */
export function rowsOfEvents(events: readonly LoggedEvent[]) {
  const counted = emptyTally()
  for (const event of events) tally(counted, event)
  return {
    facts: [...counted.facts.values()].map(factRow),
    spans: [...counted.spans.values()].map(spanRow),
    standings: [...counted.standings.values()].map(standingRow),
  }
}
