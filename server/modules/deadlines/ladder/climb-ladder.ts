import type { LadderStep } from '#contracts/ladder.ts'
import { system } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellTicket, ticketFor } from '#modules/tickets'
import { staffByIds } from '#modules/users'
import { factsOf } from '../facts.ts'
import { climbOf, keepEscalation } from './keep-escalation.ts'
import { ladderOf } from './ladder.ts'

const MOST = 1000

/** Escalated and not answered in time: the next step hears of it, each once, however many processes look. */
export async function climbLadder(world: World): Promise<void> {
  const rows = await world.db
    .selectFrom('escalations')
    .select('ticket_id')
    .where('due_at', '<=', world.now())
    .orderBy('due_at')
    .limit(MOST)
    .execute()
  for (const { ticket_id: id } of rows) await climbOne(world, id)
}

/** Under the ticket's lock, from what is true now. */
const climbOne = (world: World, id: string) =>
  transaction(world, system('deadlines'), async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    const [facts] = await factsOf(tx, [id])
    const climb = facts ? await keepEscalation(tx, facts) : null
    if (!facts || !climb?.since || climb.due_at === null || climb.due_at > world.now()) return
    const { steps } = await ladderOf(tx)
    const skipped = await goneFrom(tx, steps.slice(climb.steps_told))
    const step = climb.steps_told + skipped
    const told = Math.min(step + 1, steps.length)
    const { whom = 'managers', userId = null } = steps[step] ?? {}
    const data = { step: told, since: climb.since.toISOString(), whom, userId, skipped }
    tellTicket(tx, ticket, { type: 'ticket.escalation_climbed', data, audience: 'staff' })
    const next = climbOf(facts, steps, { since: climb.since, told })
    await tx.db.updateTable('escalations').set(next).where('ticket_id', '=', id).execute()
  })

/** How many steps in a row are for somebody who has left: the one behind them hears of it in their place, at once. */
async function goneFrom(tx: Tx, steps: readonly LadderStep[]): Promise<number> {
  const staff = await staffByIds(
    tx,
    steps.flatMap(({ userId }) => userId ?? []),
  )
  const next = steps.findIndex(({ userId }) => userId === null || staff.has(userId))
  return next < 0 ? steps.length : next
}
