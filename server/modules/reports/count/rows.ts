import type { Selectable } from 'kysely'
import type { Status } from '#contracts/tickets.ts'
import type { Tables } from '#server/tables.ts'
import type { Fact, Kind, Span, Standing } from './standing.ts'

const kinds = ['type_id', 'component_id', 'queue_id', 'priority', 'channel'] as const

/** The columns of each table, as the seed copies them. */
export const columnsOf = {
  facts: ['ticket_id', 'kind', 'nth', 'at', ...kinds, 'agent_id', 'seconds', 'stars', 'rating_id'],
  spans: ['ticket_id', 'kind', 'from_at', 'to_at', ...kinds, 'agent_id'],
  standings: [
    'ticket_id',
    'xid',
    'position',
    'at',
    'status',
    'is_merged',
    'waits',
    ...kinds,
    'processor_id',
    'opened_at',
    'begun_at',
    'resolver_id',
    'replies',
    'resolutions',
    'reopenings',
    'open_from',
    'waiting_from',
  ],
} as const

const kindColumns = (kind: Kind) => ({
  type_id: kind.typeId,
  component_id: kind.componentId,
  queue_id: kind.queueId,
  priority: kind.priority,
  channel: kind.channel,
})

export const factRow = (fact: Fact) => ({
  ticket_id: fact.ticketId,
  kind: fact.kind,
  nth: fact.nth,
  at: fact.at,
  ...kindColumns(fact),
  agent_id: fact.agentId,
  seconds: fact.seconds,
  stars: fact.stars,
  rating_id: fact.ratingId,
})

export const spanRow = (span: Span) => ({
  ticket_id: span.ticketId,
  kind: span.kind,
  from_at: span.from,
  to_at: span.to ?? 'infinity',
  ...kindColumns(span),
  agent_id: span.agentId,
})

export const standingRow = (standing: Standing) => ({
  ticket_id: standing.ticketId,
  xid: standing.xid,
  position: standing.position,
  at: standing.at,
  status: standing.status,
  is_merged: standing.isMerged,
  waits: standing.waits,
  ...kindColumns(standing),
  processor_id: standing.processorId,
  opened_at: standing.openedAt,
  begun_at: standing.begunAt,
  resolver_id: standing.resolverId,
  replies: standing.replies,
  resolutions: standing.resolutions,
  reopenings: standing.reopenings,
  open_from: standing.since.open,
  waiting_from: standing.since.waiting,
})

export const standingOfRow = (row: Selectable<Tables['report_tickets']>): Standing => ({
  ticketId: row.ticket_id,
  xid: row.xid,
  position: row.position,
  at: row.at,
  status: row.status as Status,
  isMerged: row.is_merged,
  waits: row.waits,
  typeId: row.type_id,
  componentId: row.component_id,
  queueId: row.queue_id,
  priority: row.priority,
  channel: row.channel,
  processorId: row.processor_id,
  openedAt: row.opened_at,
  begunAt: row.begun_at,
  resolverId: row.resolver_id,
  replies: row.replies,
  resolutions: row.resolutions,
  reopenings: row.reopenings,
  since: { open: row.open_from, waiting: row.waiting_from },
})
