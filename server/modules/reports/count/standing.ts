import type { Status } from '#contracts/tickets.ts'
import { isOpen } from '#modules/tickets'

/** What a ticket is, as far as reports tell tickets apart. */
export type Kind = {
  typeId: string | null
  componentId: string | null
  queueId: string | null
  priority: number | null
  channel: string | null
}

export const factKinds = ['opened', 'answered', 'replied', 'resolved', 'reopened', 'rated'] as const
export type FactKind = (typeof factKinds)[number]
export const spanKinds = ['open', 'waiting'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Something that happened, once. */
export type Fact = Kind & {
  ticketId: string
  kind: FactKind
  nth: number
  at: Date
  agentId: string | null
  seconds: number | null
  stars: number | null
  ratingId: string | null
}

/** Something that lasted; without an end while it lasts. */
export type Span = Kind & {
  ticketId: string
  kind: SpanKind
  from: Date
  to: Date | null
  agentId: string | null
}

/** How a ticket stands after all events that were counted. */
export type Standing = Kind & {
  ticketId: string
  /** Of the last event that was counted. */
  xid: string
  position: string
  at: Date
  status: Status
  isMerged: boolean
  waits: boolean
  processorId: string | null
  openedAt: Date
  begunAt: Date
  resolverId: string | null
  replies: number
  resolutions: number
  reopenings: number
  /** Since when the span runs; null while there is none. */
  since: Record<SpanKind, Date | null>
}

const isWork = ({ status, isMerged }: Standing) => isOpen(status) && !isMerged

export const lasts: Record<SpanKind, (standing: Standing) => boolean> = {
  open: isWork,
  waiting: (standing) => isWork(standing) && standing.waits,
}

export const kindOf = ({ typeId, componentId, queueId, priority, channel }: Kind): Kind => ({
  typeId,
  componentId,
  queueId,
  priority,
  channel,
})
