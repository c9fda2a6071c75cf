import type { Folded } from './fold-ticket.ts'
import { kindOf, lasts, spanKinds, type Span, type SpanKind, type Standing } from './standing.ts'

/** Ends what lasts no more, and what goes on as something else; begins what lasts from now on. */
export function spansBetween(
  before: Standing | undefined,
  after: Standing,
): Pick<Folded, 'standing' | 'spans' | 'gone'> {
  const spans: Span[] = []
  const gone: Folded['gone'] = []
  const since = { ...after.since }
  for (const kind of spanKinds) {
    const running = before?.since[kind] ?? null
    const isOn = lasts[kind](after)
    if (running !== null && before && isOn && isAlike(before, after)) continue
    if (running !== null && before) {
      if (running < after.at) spans.push(span(kind, before, { from: running, to: after.at }))
      // Two changes in the same moment: the first has lasted no time at all.
      else gone.push({ ticketId: after.ticketId, kind, from: running })
    }
    since[kind] = isOn ? after.at : null
    if (isOn) spans.push(span(kind, after, { from: after.at, to: null }))
  }
  return { standing: { ...after, since }, spans, gone }
}

const span = (kind: SpanKind, standing: Standing, when: { from: Date; to: Date | null }): Span => ({
  ...kindOf(standing),
  ticketId: standing.ticketId,
  agentId: standing.processorId,
  kind,
  ...when,
})

const isAlike = (a: Standing, b: Standing) =>
  a.processorId === b.processorId && JSON.stringify(kindOf(a)) === JSON.stringify(kindOf(b))
