import { sql } from 'kysely'
import type { Change } from '#contracts/events.ts'
import type { FaultCode } from '#contracts/faults.ts'
import type { RuleOutcome, RuleStop } from '#contracts/rules.ts'
import { attempt } from '#kit/attempt.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { asFault, type NewEvent, type Tx } from '#kit/transaction.ts'
import { signByRule } from '#modules/conversations'
import { ActionRefused, runActions, type Ran } from '#modules/macros'
import { changesBetween, type Ticket } from '#modules/tickets'
import { ruleKinds } from '../actions/rule-kinds.ts'
import type { RuleRow } from '../rule.ts'
import { OFTEN_WITHIN_MS, stopFor } from './guard.ts'

/** What made it run: an event, with the rules that led to it, or the moment from which a clock counted. */
export type Cause = { event: string; chain: readonly string[] } | { countedFrom: Date; chain: readonly [] }

type Came = {
  outcome: RuleOutcome
  why?: FaultCode | RuleStop
  refusedAt?: number | null
  did?: string[]
  changes?: Change[]
}

/**
 * One rule on a locked ticket that it fits, once for its cause. What it cannot do is undone and logged, and harms
 * nobody else. Answers the ticket after it.
 */
export async function runRule(tx: Tx, rule: RuleRow, ticket: Ticket, cause: Cause): Promise<Ticket> {
  if (await hasRun(tx, rule, ticket, cause)) return ticket
  const { chain } = cause
  const doneOfLate = await countDone(tx, rule, ticket)
  const stop = stopFor({ ruleId: rule.id, chain, doneOfLate })
  if (stop) {
    await keepRun(tx, rule, ticket, { cause, came: { outcome: 'stopped', why: stop } })
    return ticket
  }
  let told = 0
  const marked = (inner: Tx): Tx => ({
    ...inner,
    emit(event) {
      told += 1
      inner.emit({ ...event, data: { ...event.data, rules: [...chain, rule.id] } } as NewEvent)
    },
  })
  try {
    const ran = await attempt(tx, async (inner) => {
      const done = await runActions(marked(inner), ruleKinds, ticket, rule.actions)
      const written = done.did.flatMap(({ wrote }) => (wrote ? [wrote.messageId] : []))
      await signByRule(inner, written, rule.id)
      return done
    })
    await keepRun(tx, rule, ticket, { cause, came: cameOf(ticket, ran, told) })
    return ran.ticket
  } catch (error) {
    await keepRun(tx, rule, ticket, { cause, came: refusalOf(tx, rule, error) })
    return ticket
  }
}

const cameOf = (before: Ticket, { did, ticket }: Ran, told: number): Came => ({
  outcome: told > 0 ? 'done' : 'same',
  did: did.map((one) => one.do),
  changes: changesBetween(before, ticket),
})

/** A database that is away is nobody's refusal: all of it begins anew. */
function refusalOf({ world }: Tx, { id }: RuleRow, error: unknown): Came {
  const fault = asFault(error)
  if (fault instanceof Fault && fault.code === 'unavailable') throw error
  if (fault instanceof Fault) {
    return {
      outcome: 'refused',
      why: fault.code,
      refusedAt: fault instanceof ActionRefused ? fault.at : null,
    }
  }
  world.log.error({ err: error, rule: id }, 'a rule failed')
  return { outcome: 'refused', why: 'internal' }
}

async function hasRun({ db }: Tx, rule: RuleRow, ticket: Ticket, cause: Cause): Promise<boolean> {
  const runs = db.selectFrom('rule_runs').select('id').where('rule_id', '=', rule.id)
  const same =
    'event' in cause
      ? runs.where('event', '=', cause.event)
      : runs.where('ticket_id', '=', ticket.id).where('counted_from', '=', cause.countedFrom)
  return (await same.executeTakeFirst()) !== undefined
}

async function countDone({ db, world }: Tx, rule: RuleRow, ticket: Ticket): Promise<number> {
  const { count } = await db
    .selectFrom('rule_runs')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('rule_id', '=', rule.id)
    .where('ticket_id', '=', ticket.id)
    .where('outcome', '=', 'done')
    .where('at', '>', new Date(world.now().getTime() - OFTEN_WITHIN_MS))
    .executeTakeFirstOrThrow()
  return count
}

async function keepRun(
  tx: Tx,
  rule: RuleRow,
  ticket: Ticket,
  { cause, came }: { cause: Cause; came: Came },
): Promise<void> {
  const { outcome, why = null, refusedAt = null, did = [], changes = [] } = came
  await tx.db
    .insertInto('rule_runs')
    .values({
      id: newId(),
      rule_id: rule.id,
      ticket_id: ticket.id,
      event: 'event' in cause ? cause.event : null,
      counted_from: 'event' in cause ? null : cause.countedFrom,
      outcome,
      why,
      refused_at: refusedAt,
      did: JSON.stringify(did),
      changes: JSON.stringify(changes),
      at: tx.world.now(),
    })
    .execute()
  tx.emit({ type: 'rule.ran', subjects: [rule.id], audience: 'staff', data: {} })
}
