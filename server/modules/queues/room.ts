import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/** The queue that a ticket of this type and component flows into, as a value to write; null when it fits none. */
export const queueFor = (typeId: string, componentId: string | null) =>
  sql<string | null>`queue_for(${typeId}::uuid, ${componentId}::uuid)`

/** Whether one more case of this queue is within what he has at a time. */
export async function hasRoom(tx: Tx, agentId: string, queueId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select room_for(${agentId}, ${queueId}) is not null as yes`.execute(tx.db)
  return rows[0]?.yes === true
}

/** Whether a ticket that comes back to work finds its processor available and with room. */
export async function findsProcessor(tx: Tx, ticketId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select finds_processor(${ticketId}) as yes`.execute(tx.db)
  return rows[0]?.yes === true
}

type Wish = { agentId: string; queueId: string; evenIfFull: boolean }
type Room = { has_room: boolean; has_beyond: boolean; holds: number; capacity: number; name: string }

/**
 * Refuses to give somebody one more case than he has room for; who says so may exceed a capacity that is not strict.
 * The agent stays locked. The database holds the same (keep_slot); this says it in words.
 */
export async function refuseFull(tx: Tx, { agentId, queueId, evenIfFull }: Wish): Promise<void> {
  await sql`select lock_agent(${agentId})`.execute(tx.db)
  const { rows } = await sql<Room>`
    select room_for(${agentId}, ${queueId}) is not null as has_room,
      room_beyond(${agentId}, ${queueId}) is not null as has_beyond, q.capacity, p.name,
      (select count(*)::int from assignments where agent_id = ${agentId} and released_at is null) as holds
    from queues q, people p where q.id = ${queueId} and p.id = ${agentId}`.execute(tx.db)
  const room = rows[0]
  if (!room || room.has_room) return
  const { name, holds, capacity } = room
  if (!room.has_beyond) throw new Fault('agent_full_strictly', { field: 'agentId', params: { name } })
  if (!evenIfFull) throw new Fault('agent_full', { field: 'agentId', params: { name, holds, capacity } })
  await sql`select set_config('switchboard.even_if_full', 'on', true)`.execute(tx.db)
}
