import { matches } from '#contracts/query/match.ts'
import type { ListedTicket } from '#contracts/query/row.ts'
import type { NameValue, Term } from '#contracts/query/terms.ts'
import { isClock, type When } from '#contracts/rule-when.ts'
import type { Tx } from '#kit/transaction.ts'
import { clockOf, resolveNames, whichFit } from '#modules/tickets'
import { termsOf } from '../rule.ts'
import type { PastMoment, PastTicket } from './past-tickets.ts'

type Judging = {
  fits: (past: PastTicket) => boolean
  /** Parts of the condition that only the present tells. */
  judgedNow: string[]
}

const nobody = { types: new Map(), components: new Map(), queues: new Map(), people: new Map() }

/**
 * Whether a rule fits a ticket as it was. Its fields are those of the past; words and promised times are only known as they
 * are now.
 */
export async function judging(
  tx: Tx,
  asked: { when: When; condition: string },
  moments: readonly PastMoment[],
): Promise<Judging> {
  const terms = termsOf(asked)
  const ofNow = terms.filter((term) => partOfNow(term) !== undefined)
  const clock = clockOf(tx.actor, tx.world.now(), 'UTC')
  const ids = [...new Set(moments.map(({ ticketId }) => ticketId))]
  const fitNow = ofNow.length > 0 ? await whichFit(tx, ids, { terms: ofNow, clock }) : null
  const past = await byIds(
    tx,
    terms.filter((term) => partOfNow(term) === undefined),
  )
  const isAboutMerged = terms.some((term) => term.kind === 'choice' && term.values.includes('merged'))
  return {
    judgedNow: [
      ...new Set([
        ...(asked.when.on === 'before_due' ? ['due'] : []),
        ...ofNow.flatMap((term) => partOfNow(term) ?? []),
      ]),
    ],
    fits(one) {
      if (fitNow && !fitNow.has(one.ticket.id)) return false
      if (one.ticket.merged_into !== null && !isAboutMerged) return false
      if (isLeftAlone(asked.when, one)) return false
      const viewer = { now: one.at, zone: 'UTC', userId: null, queueIds: null }
      return matches(past, rowOf(one), viewer, nobody) === true
    },
  }
}

/** By the clock, what is closed is left alone unless it is asked for. */
const isLeftAlone = (when: When, { ticket }: PastTicket) =>
  isClock(when) && when.on !== 'since_status' && ticket.status === 'closed'

function partOfNow(term: Term): string | undefined {
  if (term.kind === 'word' || term.kind === 'phrase') return 'words'
  if (term.kind === 'sort') return undefined
  return term.field === 'due' || term.field === 'overdue' ? term.field : undefined
}

/** Names as the ids that they mean, by the same look-up as in a list. */
async function byIds(tx: Tx, terms: readonly Term[]): Promise<Term[]> {
  const resolved = await resolveNames(tx, terms)
  return terms.map((term) => {
    const meant = resolved.get(term)
    if (term.kind !== 'name' || !meant) return term
    const ids = meant.ids.map((name): NameValue => ({ is: 'name', name }))
    return { ...term, values: meant.isNone ? [...ids, { is: 'none' }] : ids }
  })
}

const idOf = (id: string | null) => (id === null ? null : { id })
const iso = (at: Date | null) => at?.toISOString() ?? null

const rowOf = ({ ticket, hasFile, rating, activeAt }: PastTicket): ListedTicket => ({
  number: ticket.number,
  status: ticket.status,
  priority: ticket.priority,
  typeId: ticket.type_id,
  componentId: ticket.component_id,
  queueId: ticket.queue_id,
  createdAt: ticket.created_at.toISOString(),
  activeAt: activeAt.toISOString(),
  resolvedAt: iso(ticket.resolved_at),
  closedAt: iso(ticket.closed_at),
  waitingSince: iso(ticket.waiting_since),
  escalatedAt: iso(ticket.escalated_at),
  due: null,
  hasFile,
  rating,
  processor: idOf(ticket.processor_id),
  owner: idOf(ticket.owner_id),
  createdBy: idOf(ticket.created_by),
  contact: { id: ticket.contact_id, name: '' },
  mergedInto: idOf(ticket.merged_into),
})
