import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellTicket, ticketFor } from '#modules/tickets'
import { reckonLocked, sinceOf, toldBefore, write } from './keep-deadlines.ts'

const MOST = 1000

/** Every promise that has run out is told once, however many processes look. */
export async function tellOverdue(world: World): Promise<void> {
  const rows = await world.db
    .selectFrom('deadlines')
    .select('ticket_id')
    .where('untold_at', '<=', world.now())
    .orderBy('untold_at')
    .limit(MOST)
    .execute()
  for (const { ticket_id: id } of rows) await tellOne(world, id)
}

/** Under the ticket's lock, from what is true now: a reply of the last second is not told as missing. */
const tellOne = (world: World, id: string) =>
  transaction(world, system('deadlines'), async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    const [reckoning] = await reckonLocked(tx, [id])
    if (!reckoning) return
    const { facts, reckoned } = reckoning
    const now = world.now()
    const told = toldBefore(facts, sinceOf(reckoned))
    for (const { target, overAt } of reckoned) {
      if (facts.isMerged || overAt === null || overAt > now || told[target] !== null) continue
      told[target] = now
      const data = { target, dueAt: overAt.toISOString() }
      tellTicket(tx, ticket, { type: 'ticket.overdue', data, audience: 'staff' })
    }
    await write(tx, [{ facts, reckoned, told }])
  })
