import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { moveToQueue, tellTicket, ticketsWaiting } from '#modules/tickets'

const AT_ONCE = 100

type Late = { ticket_id: string; lead_id: string | null; minutes: number; fallback_id: string | null }

/** What waits too long: the queue's lead hears of it once, and after a longer while it goes on to the fallback. */
export const noticeLongWaits: Sweep = {
  name: 'notice-long-waits',
  service: 'worker',
  everySeconds: 15,
  async run(world) {
    await tellLeads(world)
    await passToFallbacks(world)
  },
}

async function tellLeads(world: World) {
  const { rows: late } = await sql<Late>`
    select w.ticket_id, q.lead_id, q.lead_minutes as minutes from waits w join queues q on q.id = w.queue_id
    where w.lead_told_at is null and w.since < now() - make_interval(mins => q.lead_minutes)
    order by w.since limit ${AT_ONCE}`.execute(world.db)
  if (late.length === 0) return
  await transaction(world, system('routing'), async (tx) => {
    const free = await ticketsWaiting(
      tx,
      late.map(({ ticket_id: id }) => id),
    )
    for (const { ticket_id: id, lead_id: leadId, minutes } of late) {
      const ticket = free.get(id)
      if (!ticket?.queue_id) continue
      const told = await tx.db
        .updateTable('waits')
        .set({ lead_told_at: sql<Date>`now()` })
        .where('ticket_id', '=', id)
        .where('lead_told_at', 'is', null)
        .executeTakeFirst()
      if (told.numUpdatedRows === 0n) continue
      const data = { queueId: ticket.queue_id, leadId, minutes }
      tellTicket(tx, ticket, { type: 'ticket.waits_long', audience: 'staff', data })
    }
  })
}

async function passToFallbacks(world: World) {
  const { rows: late } = await sql<Late>`
    select w.ticket_id, q.fallback_id from waits w join queues q on q.id = w.queue_id
    where q.fallback_id is not null and w.since < now() - make_interval(mins => q.fallback_minutes)
    order by w.since limit ${AT_ONCE}`.execute(world.db)
  if (late.length === 0) return
  await transaction(world, system('routing'), async (tx) => {
    const free = await ticketsWaiting(
      tx,
      late.map(({ ticket_id: id }) => id),
    )
    for (const { ticket_id: id, fallback_id: fallbackId } of late) {
      const ticket = free.get(id)
      if (!ticket || fallbackId === null) continue
      await moveToQueue(tx, ticket, fallbackId)
    }
  })
}
