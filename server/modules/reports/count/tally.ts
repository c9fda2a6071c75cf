import { isAfter, type LoggedEvent } from '#kit/event-log.ts'
import { foldTicket, type Folded } from './fold-ticket.ts'
import type { Fact, Span, Standing } from './standing.ts'

/** What many events add up to, before it is written: each line once, as it is in the end. */
export type Tally = {
  standings: Map<string, Standing>
  facts: Map<string, Fact>
  spans: Map<string, Span>
  /** Lines that were written before and are no more. */
  undone: Map<string, Folded['undone'][number]>
  gone: Map<string, Folded['gone'][number]>
}

export const emptyTally = (standings: readonly Standing[] = []): Tally => ({
  standings: new Map(standings.map((one) => [one.ticketId, one])),
  facts: new Map(),
  spans: new Map(),
  undone: new Map(),
  gone: new Map(),
})

const factKey = ({ ticketId, kind, nth }: Pick<Fact, 'ticketId' | 'kind' | 'nth'>) =>
  `${ticketId} ${kind} ${nth}`
const spanKey = ({ ticketId, kind, from }: Pick<Span, 'ticketId' | 'kind' | 'from'>) =>
  `${ticketId} ${kind} ${from.getTime()}`

export const ticketOfEvent = ({ type, subjects }: LoggedEvent): string | undefined =>
  type === 'message.added' ? subjects[2] : subjects[0]

/** Counts one event; one that was counted before counts nothing. */
export function tally(to: Tally, event: LoggedEvent): void {
  const before = to.standings.get(ticketOfEvent(event) ?? '')
  if (before && !isAfter(event, before)) return
  const folded = foldTicket(before, event)
  if (!folded) return
  to.standings.set(folded.standing.ticketId, folded.standing)
  for (const line of folded.undone) {
    to.facts.delete(factKey(line))
    to.undone.set(factKey(line), line)
  }
  for (const line of folded.gone) {
    to.spans.delete(spanKey(line))
    to.gone.set(spanKey(line), line)
  }
  for (const fact of folded.facts) {
    const known = to.facts.get(factKey(fact))
    // Who changes his mind changes the stars, not when he gave them.
    to.facts.set(factKey(fact), known ? { ...known, stars: fact.stars } : fact)
    to.undone.delete(factKey(fact))
  }
  for (const span of folded.spans) {
    to.spans.set(spanKey(span), span)
    to.gone.delete(spanKey(span))
  }
}
