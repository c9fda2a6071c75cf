import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { sqlState } from '#kit/database.ts'
import { Fault } from '#kit/fault.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { giveTo, ticketsWaiting } from '#modules/tickets'
import { choose, type Choice } from './choose.ts'
import { firstWaiting, freeAgents, queueNeeds } from './load-now.ts'
import { noteWaits } from './note-waits.ts'

/** So many are given out in one transaction: few enough that a busy ticket holds nobody up. */
const AT_ONCE = 25
const TRIES = 3
const PAUSE_MS = 30

/**
 * Free agents meet waiting tickets. It looks at how things are, so that nothing depends on having heard of what
 * happened; events only make it come at once.
 */
export const matchWork: Sweep = {
  name: 'match-work',
  service: 'worker',
  everySeconds: 1,
  hastenedBy: [
    'ticket.opened',
    'ticket.moved',
    'ticket.assigned',
    'ticket.changed',
    'ticket.merged',
    'ticket.unmerged',
    'agent.availability_changed',
    'queue.saved',
    'skill.saved',
  ],
  async run(world) {
    for (let idle = 0; idle < TRIES;) {
      const { chosen, given } = await matchSome(world)
      if (chosen === 0) break
      if (given > 0) continue
      // All that could be given out is in somebody's hand this moment.
      idle += 1
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    await noteWaits(world)
  },
}

/** Answers how many could be given out, and how many were: the rest comes with the next look. */
async function matchSome(world: World): Promise<{ chosen: number; given: number }> {
  const chosen = (await choicesNow(world)).length
  // Most of the time there is nobody free, or nothing to give.
  if (chosen === 0) return { chosen, given: 0 }
  const given = await giveOut(world, AT_ONCE).catch(async (error: unknown) => {
    if (!isRefused(error)) throw error
    // One of them is refused: the others are not held up by it.
    return giveOut(world, 1).catch((again: unknown) => {
      if (isRefused(again)) return 0
      throw again
    })
  })
  return { chosen, given }
}

/** Somebody gave him work by hand, or left, since we looked: the next look knows. */
const isRefused = (error: unknown) => error instanceof Fault || sqlState(error) === 'SB001'

async function choicesNow(db: Pick<World, 'db'>): Promise<Choice[]> {
  const agents = await freeAgents(db)
  const queueIds = [...new Set(agents.flatMap((agent) => [...agent.queueIds]))]
  if (queueIds.length === 0) return []
  const needs = await queueNeeds(db)
  const waiting = await firstWaiting(db, queueIds, 2 * AT_ONCE)
  return choose(waiting, agents, { needs, now: new Date() })
}

/** What somebody else has in hand this moment is left for the next look. */
const giveOut = (world: World, most: number): Promise<number> =>
  transaction(world, system('routing'), async (tx) => {
    // One at a time in all processes: two would choose the same agents.
    await sql`select pg_advisory_xact_lock(hashtext('match-work'))`.execute(tx.db)
    const chosen = (await choicesNow(tx)).slice(0, most)
    const free = await ticketsWaiting(
      tx,
      chosen.map(({ ticketId }) => ticketId),
    )
    let given = 0
    for (const { ticketId, agentId, reason } of chosen) {
      const ticket = free.get(ticketId)
      if (!ticket) continue
      await giveTo(tx, ticket, { processorId: agentId, reason })
      given += 1
    }
    return given
  })
