import type { Change, EventData } from '#contracts/events.ts'
import type { Status } from '#contracts/tickets.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import { isOpen } from '#modules/tickets'
import { spansBetween } from './fold-spans.ts'
import { kindOf, type Fact, type FactKind, type Span, type Standing } from './standing.ts'

export type Folded = {
  standing: Standing
  facts: Fact[]
  /** What was counted and has been put back. */
  undone: Pick<Fact, 'ticketId' | 'kind' | 'nth'>[]
  spans: Span[]
  /** Spans that have not lasted after all. */
  gone: Pick<Span, 'ticketId' | 'kind' | 'from'>[]
}

/**
 * How a ticket stood + what happened = how it stands, and what is counted of it. Pure: the same for the reaction, for
 * the seed and for a recount. Null for a ticket whose opening the log does not know.
 */
export function foldTicket(before: Standing | undefined, event: LoggedEvent): Folded | null {
  const opened = event.type === 'ticket.opened' ? standingOf(event) : undefined
  const known = before ?? opened
  if (!known) return null
  // A transaction may have begun before another that was served first; for one ticket time does not run back.
  const at = event.at < known.at ? known.at : event.at
  const after: Standing = { ...known, ...changed(known, event), at, xid: event.xid, position: event.position }
  const counted = { facts: [] as Fact[], undone: [] as Folded['undone'] }
  const fact = (kind: FactKind, nth: number, more: Partial<Fact> = {}) =>
    counted.facts.push({
      ...kindOf(after),
      ticketId: after.ticketId,
      kind,
      nth,
      at,
      agentId: null,
      seconds: null,
      stars: null,
      ratingId: null,
      ...more,
    })
  const undo = (kind: FactKind, nth: number) => {
    counted.undone.push({ ticketId: after.ticketId, kind, nth })
    return Math.max(0, nth - 1)
  }

  if (opened && !before) fact('opened', 1, { agentId: openerOf(event) })
  if (isReply(known, event)) {
    after.replies += 1
    fact('replied', after.replies, { agentId: event.actor_id })
    if (after.replies === 1) {
      fact('answered', 1, { agentId: event.actor_id, seconds: secondsBetween(known.openedAt, at) })
    }
  }
  // Undoing a bulk change puts columns back without a move: then what the move had counted is not so.
  const isPutBack = event.type === 'ticket.changed'
  if (isOpen(known.status) && !isOpen(after.status)) {
    if (isPutBack) after.reopenings = undo('reopened', after.reopenings)
    else {
      after.resolutions += 1
      after.resolverId = after.processorId ?? resolverOf(event)
      const seconds = secondsBetween(known.begunAt, at)
      fact('resolved', after.resolutions, { agentId: after.resolverId, seconds })
    }
  }
  if (!isOpen(known.status) && isOpen(after.status)) {
    if (isPutBack) after.resolutions = undo('resolved', after.resolutions)
    else {
      after.reopenings += 1
      after.begunAt = at
      fact('reopened', after.reopenings, { agentId: known.resolverId })
    }
  }
  if (event.type === 'ticket.rated') {
    const { stars, ratingId } = event.data as EventData<'ticket.rated'>
    fact('rated', after.resolutions, { agentId: after.resolverId, stars, ratingId })
  }
  return { ...counted, ...spansBetween(before, after) }
}

function standingOf({ subjects, at, xid, position, data }: LoggedEvent): Standing {
  const { typeId, componentId, priority, channel } = data as EventData<'ticket.opened'>
  return {
    typeId,
    componentId,
    priority,
    channel,
    queueId: null,
    ticketId: subjects[0] ?? '',
    at,
    xid,
    position,
    status: 'new',
    isMerged: false,
    waits: true,
    processorId: null,
    openedAt: at,
    begunAt: at,
    resolverId: null,
    replies: 0,
    resolutions: 0,
    reopenings: 0,
    since: { open: null, waiting: null },
  }
}

const fields: Record<string, (to: unknown) => Partial<Standing>> = {
  status: (to) => ({ status: to as Status }),
  typeId: (to) => ({ typeId: to as string }),
  componentId: (to) => ({ componentId: to as string | null }),
  queueId: (to) => ({ queueId: to as string | null }),
  priority: (to) => ({ priority: to as number }),
  processorId: (to) => ({ processorId: to as string | null }),
  mergedInto: (to) => ({ isMerged: to !== null }),
}

function changed(known: Standing, event: LoggedEvent): Partial<Standing> {
  if (event.type === 'message.added') {
    const { side } = event.data as EventData<'message.added'>
    return isReply(known, event) ? { waits: false } : side === 'contact' ? { waits: true } : {}
  }
  const { changes = [], waits } = event.data as { changes?: Change[]; waits?: boolean }
  const parts = changes.map(({ field, to }) => fields[field]?.(to) ?? {})
  const after: Partial<Standing> = Object.assign({}, ...parts)
  const status = after.status ?? known.status
  // Of long ago the log does not say it; then the ball is with the customer, or it is not.
  const waitsStill = known.waits && isOpen(status) && status !== 'in_customer_action'
  return { ...after, waits: waits ?? waitsStill }
}

/** A word of ours to the contact; the one that a ticket was opened with asks in his name. */
function isReply(known: Standing, { type, data, at }: LoggedEvent): boolean {
  if (type !== 'message.added') return false
  const { side, isNote, seq } = data as EventData<'message.added'>
  return side === 'agent' && !isNote && !(seq === 1 && at.getTime() === known.openedAt.getTime())
}

const openerOf = ({ actor_id: actorId, data }: LoggedEvent) =>
  (data as EventData<'ticket.opened'>).side === 'agent' ? actorId : null

/** Where nobody is the processor: only who works here resolves. */
const resolverOf = ({ actor_id: actorId, data }: LoggedEvent) =>
  (data as Partial<EventData<'ticket.moved'>>).move === 'resolve' ? actorId : null

const secondsBetween = (from: Date, to: Date) =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000))
