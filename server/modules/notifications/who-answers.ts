import { sql } from 'kysely'
import type { LadderStep } from '#contracts/ladder.ts'
import type { Tx } from '#kit/transaction.ts'
import { allAgents, allWith, readersByIds, type TicketTold } from './queries.ts'
import { peopleOf } from './telling.ts'

/** Of these, those who can still be told. */
export const stillHere = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await readersByIds(tx, ids)).map(({ id }) => id)

/**
 * Where nobody answers for it and no queue will give it to somebody, every agent's bell shows it, but nobody is mailed
 * what may not concern him.
 */
export const whoElse = async (tx: Tx, { queue_id }: TicketTold, answering: readonly string[]) =>
  answering.length > 0 || queue_id !== null ? [] : allAgents(tx)

/** Those who answer for it; where none of them is left, the managers do. */
export async function peopleOrManagers(tx: Tx, ticket: TicketTold): Promise<string[]> {
  const people = await stillHere(tx, peopleOf(ticket))
  return people.length > 0 ? people : allWith(tx, 'manager')
}

type Rung = Partial<Pick<LadderStep, 'whom' | 'userId'>>

/** A step whose people have left since is the managers'. */
export async function peopleOfStep(
  tx: Tx,
  { lead_id: lead }: TicketTold,
  { whom, userId }: Rung,
): Promise<string[]> {
  if (whom === 'admins') return allWith(tx, 'admin')
  const one = whom === 'person' ? userId : whom === 'lead' ? lead : null
  const there = await stillHere(tx, one ? [one] : [])
  return there.length > 0 ? there : allWith(tx, 'manager')
}

/** Who looks after an escalated ticket: those who answer for it, and whom the ladder has told so far. */
export async function escalationPeople(tx: Tx, ticket: TicketTold): Promise<string[]> {
  const { rows } = await sql<Rung>`
    select step ->> 'whom' as whom, step ->> 'userId' as "userId"
    from escalations e, escalation_ladder l, jsonb_array_elements(l.steps) with ordinality as s (step, place)
    where e.ticket_id = ${ticket.id} and s.place <= e.steps_told`.execute(tx.db)
  const people = await peopleOrManagers(tx, ticket)
  for (const step of rows) people.push(...(await peopleOfStep(tx, ticket, step)))
  return [...new Set(people)]
}
