import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { leaveAndHandOver as endpoint } from '#contracts/availability.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import type { Reaction } from '#kit/reactions.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { becomes } from '#modules/queues'
import { applyProcessor, ticketFor } from '#modules/tickets'
import { mayTakeBack } from './policy.ts'

/** Away, and what he holds out of queues goes back to them, each to its place in the line. */
export const leaveAndHandOver = (
  world: World,
  actor: SignedIn,
  { reason }: BodyOf<typeof endpoint>,
): Promise<{ done: true; handedOver: number }> =>
  transaction(world, actor, async (tx) => {
    const handedOver = await giveBackAll(tx, actor.id)
    await becomes(tx, actor.id, { state: 'away', reason })
    return { done: true, handedOver }
  })

/** The same for somebody who is not there to do it, or has too much. Faults: `not_found`, `not_allowed`. */
export const takeBackCases = (
  world: World,
  actor: SignedIn,
  agentId: string,
): Promise<{ done: true; handedOver: number }> =>
  transaction(world, actor, async (tx) => {
    const { rows } = await sql<{ state: string; leadIds: string[] }>`
      select coalesce(a.state, 'away') as state, array(select q.lead_id from queue_members m join queues q on q.id = m.queue_id
        where m.user_id = u.id and q.lead_id is not null and q.archived_at is null) as "leadIds"
      from users u left join availability a on a.user_id = u.id
      where u.id = ${agentId} and u.role <> 'customer'`.execute(tx.db)
    const [agent] = rows
    if (!agent) throw notFound()
    if (!mayTakeBack(actor, agent.leadIds)) throw new Fault('not_allowed')
    const handedOver = await giveBackAll(tx, agentId)
    // Else all of it would be given to him again.
    if (agent.state === 'available') await becomes(tx, agentId, { state: 'away', reason: 'taken_back' })
    return { done: true, handedOver }
  })

/** Nothing stays with somebody who does not come back. */
export const onPeopleGone: Reaction = {
  name: 'hand-over-of-who-is-gone',
  on: ['user.deactivated', 'user.removed'],
  async run(tx, event) {
    await giveBackAll(tx, event.subjects[0] ?? '')
  },
}

/** In the order of their ids, as everybody locks tickets. */
async function giveBackAll(tx: Tx, userId: string): Promise<number> {
  const held = await tx.db
    .selectFrom('tickets')
    .select('id')
    .where('processor_id', '=', userId)
    .where('queue_id', 'is not', null)
    .where('status', 'in', ['new', 'in_process'])
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
  let given = 0
  for (const { id } of held) {
    const ticket = await ticketFor(tx, id, 'change')
    if (ticket.processor_id !== userId) continue
    await applyProcessor(tx, ticket, { processorId: null })
    given += 1
  }
  return given
}
