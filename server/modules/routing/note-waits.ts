import { sql } from 'kysely'
import type { WaitReason } from '#contracts/reasons.ts'
import { system } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellTicket, ticketsWaiting } from '#modules/tickets'
import { whyNobody } from './why-nobody.ts'

const AT_ONCE = 100

type Reasons = ReadonlyMap<string, WaitReason>

/** What waits and found nobody is told once, with the reason; the reason follows who comes and goes. */
export async function noteWaits(world: World): Promise<void> {
  const { rows } = await sql<{ id: string; is_noted: boolean }>`
    (select t.id, false as is_noted from tickets t
      where t.queue_id is not null and t.processor_id is null and t.merged_into is null
        and t.status in ('new', 'in_process')
        and not exists (select from waits w where w.ticket_id = t.id)
      order by t.priority desc, t.queued_at limit ${AT_ONCE})
    union all (select ticket_id, true from waits limit 1)`.execute(world.db)
  if (rows.length === 0) return
  const reasons = await whyNobody(world)
  await followReasons(world, reasons)
  const fresh = rows.filter((row) => !row.is_noted).map(({ id }) => id)
  if (fresh.length === 0) return
  const noted = await transaction(world, system('routing'), (tx) => noteAll(tx, fresh, reasons))
  for (const wait of noted) world.log.warn(wait, 'nobody could take a ticket; it waits')
}

async function followReasons(world: World, reasons: Reasons) {
  const told = JSON.stringify([...reasons].map(([queue_id, reason]) => ({ queue_id, reason })))
  await sql`update waits w set reason = told.reason
    from jsonb_to_recordset(${told}::jsonb) as told(queue_id uuid, reason jsonb)
    where w.queue_id = told.queue_id and w.reason <> told.reason`.execute(world.db)
}

async function noteAll(tx: Tx, ids: string[], reasons: Reasons) {
  const noted: { ticket: string; queueId: string; reason: WaitReason }[] = []
  for (const ticket of (await ticketsWaiting(tx, ids)).values()) {
    const { queue_id: queueId } = ticket
    const reason = reasons.get(queueId ?? '')
    if (queueId === null || reason === undefined || hasSomebody(reason)) continue
    const added = await tx.db
      .insertInto('waits')
      .values({ ticket_id: ticket.id, queue_id: queueId, reason: JSON.stringify(reason) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) continue
    tellTicket(tx, ticket, { type: 'ticket.waits', audience: 'staff', data: { queueId, reason } })
    noted.push({ ticket: ticket.number, queueId, reason })
  }
  return noted
}

/** Somebody could take it: he was taken by another ticket this moment, and the next look will tell. */
const hasSomebody = ({ skilled, away, full }: WaitReason) => skilled - away - full > 0
