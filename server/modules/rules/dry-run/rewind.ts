import type { Change } from '#contracts/events.ts'
import { isOpen, type Ticket } from '#modules/tickets'
import type { UpTo } from './past-tickets.ts'

/** An event of a ticket's past. */
export type Happened = {
  xid: bigint
  at: Date
  type: string
  data: Record<string, unknown>
  /** Of a message. */
  hasFile: boolean
}

const columns: Record<string, keyof Ticket> = {
  status: 'status',
  title: 'title',
  priority: 'priority',
  typeId: 'type_id',
  componentId: 'component_id',
  ownerId: 'owner_id',
  processorId: 'processor_id',
  queueId: 'queue_id',
  mergedInto: 'merged_into',
}

/**
 * A ticket as it was: what was changed later is taken back from what it is now, and its times are told anew from the
 * beginning up to then. Pure.
 */
export function rewind(now: Ticket, log: readonly Happened[], upTo: UpTo) {
  const isAfter = ({ xid, at }: Happened) => ('xid' in upTo ? xid > upTo.xid : at > upTo.at)
  const later = log.filter(isAfter)
  const before = log.filter((one) => !isAfter(one))
  const ticket = later.toReversed().reduce((after, one) => changesIn(one).reduceRight(takeBack, after), now)
  const times = before.reduce(told, untold)
  const { hasFile, rating, activeAt, ...stamps } = times
  return { ticket: { ...ticket, ...stamps }, hasFile, rating, activeAt: activeAt ?? now.created_at }
}

function takeBack(after: Ticket, { field, from }: Change): Ticket {
  const column = columns[field]
  if (column) return { ...after, [column]: from }
  if (!field.startsWith('fields.')) return after
  const { [field.slice('fields.'.length)]: _gone, ...fields } = after.fields
  const isEmpty = from === null || from === undefined
  return { ...after, fields: isEmpty ? fields : { ...fields, [field.slice('fields.'.length)]: from } }
}

type Times = Pick<
  Ticket,
  | 'waiting_since'
  | 'resolved_at'
  | 'closed_at'
  | 'escalated_at'
  | 'last_customer_word_at'
  | 'last_agent_word_at'
> &
  Beside

/** What no column of the ticket holds. */
type Beside = { hasFile: boolean; rating: number | null; activeAt: Date | null }

const untold: Times = {
  waiting_since: null,
  resolved_at: null,
  closed_at: null,
  escalated_at: null,
  last_customer_word_at: null,
  last_agent_word_at: null,
  hasFile: false,
  rating: null,
  activeAt: null,
}

/** The same as the commands write: see apply-word.ts and stampsOf() of tickets. */
function told(times: Times, one: Happened): Times {
  if (one.type === 'message.added') return spoken(times, one)
  const after = { ...times, activeAt: one.at }
  if (one.type === 'ticket.opened') return { ...after, waiting_since: one.at }
  if (one.type === 'ticket.rated') return { ...after, rating: Number(one.data['stars']) }
  if (one.type === 'ticket.escalated') return { ...after, escalated_at: one.at }
  if (one.type === 'ticket.deescalated') return { ...after, escalated_at: null }
  const to = changesIn(one).find(({ field }) => field === 'status')?.to as Ticket['status'] | undefined
  if (to === undefined) return after
  return {
    ...after,
    resolved_at: to === 'resolved' ? one.at : to === 'closed' ? after.resolved_at : null,
    closed_at: to === 'closed' ? one.at : null,
    escalated_at: to === 'closed' ? null : after.escalated_at,
    waiting_since: to === 'in_customer_action' || !isOpen(to) ? null : after.waiting_since,
  }
}

function spoken(times: Times, { at, data, hasFile }: Happened): Times {
  if (data['isNote'] === true) return times
  const after = { ...times, activeAt: at, hasFile: times.hasFile || hasFile }
  if (data['side'] === 'contact')
    return { ...after, last_customer_word_at: at, waiting_since: times.waiting_since ?? at }
  return data['side'] === 'agent' ? { ...after, last_agent_word_at: at, waiting_since: null } : after
}

const changesIn = ({ data }: Happened): Change[] =>
  Array.isArray(data['changes']) ? (data['changes'] as Change[]) : []
