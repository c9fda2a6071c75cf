import type { LoggedEvent } from './event-log.ts'
import { together } from './in-transaction.ts'
import type { Tx } from './transaction.ts'

/** So many side by side: what more would save is little, and each holds what it has read. */
const LANES = 32

/**
 * Work in one transaction on things that have nothing to do with each other, so that what they ask the database goes
 * out in one round trip. They share a connection: no savepoint may be set meanwhile.
 */
export async function sideBySide<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  for (let from = 0; from < items.length; from += LANES) {
    await together(items.slice(from, from + LANES).map(work))
  }
}

/** Reacts to events side by side; those of one thing stay one after the other. */
export const inLanes = (run: (tx: Tx, event: LoggedEvent) => Promise<void>) => {
  return (tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
    const lanes = [...Map.groupBy(events, ({ subjects }) => subjects[0]).values()]
    return sideBySide(lanes, async (lane) => {
      for (const event of lane) await run(tx, event)
    })
  }
}
