import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import { clockOf, ticketFor, ticketOf, whichFit } from '#modules/tickets'
import { rulesOn, termsOf } from '../rule.ts'
import { fitsEvent, heard } from '../when/on-event.ts'
import { runRule } from './run-rule.ts'

/**
 * The rules that wait for an event, one after the other in their order, each on what the ones before have left. One
 * event a transaction: it has one ticket to lock, and no event waits for another to be repeated.
 */
export const runOnEvents: Reaction = {
  name: 'rules',
  on: heard,
  atOnce: 1,
  async choose(tx, events) {
    if (events.length === 0) return events
    const rules = await rulesOn(tx)
    return events.filter((event) => rules.some(({ when }) => fitsEvent(when, event)))
  },
  async run(tx, event) {
    const ticketId = ticketOf(event)
    if (ticketId === undefined) return
    let ticket = await ticketFor(tx, ticketId, 'change')
    const clock = clockOf(tx.actor, tx.world.now(), undefined)
    for (const rule of (await rulesOn(tx)).filter(({ when }) => fitsEvent(when, event))) {
      const fitting = await whichFit(tx, [ticketId], { terms: termsOf(rule), clock })
      if (!fitting.has(ticketId)) continue
      ticket = await runRule(tx, rule, ticket, { event: event.position, chain: chainOf(event) })
    }
  },
}

/** The rules that led to what happened, the last of which did it. */
const chainOf = ({ data }: LoggedEvent): readonly string[] =>
  Array.isArray(data['rules']) ? (data['rules'] as string[]) : []
