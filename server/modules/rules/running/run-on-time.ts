import { sql } from 'kysely'
import { isClock, type ClockWhen } from '#contracts/rule-when.ts'
import { system } from '#kit/actor.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { clockOf, ticketFor, whichFit } from '#modules/tickets'
import { rulesOn, termsOf, type RuleRow } from '../rule.ts'
import { dueMoments, momentOf, type DueMoment } from '../when/due-moments.ts'
import { runRule } from './run-rule.ts'

type ClockRule = RuleRow & { when: ClockWhen }

/**
 * The rules that go by the clock. Each moment is looked at once its time has come: what the rule does not fit then is
 * left alone, as it is with an event. The log holds that it runs once for a moment, however many processes look.
 */
export const runOnTime: Sweep = {
  name: 'rules-by-the-clock',
  service: 'worker',
  everySeconds: 30,
  hastenedBy: ['rule.saved'],
  async run(world) {
    const rules = await rulesOn(world)
    for (const rule of rules) if (isClock(rule.when)) await lookAt(world, { ...rule, when: rule.when })
  },
}

async function lookAt(world: World, rule: ClockRule): Promise<void> {
  const now = world.now()
  const looking = { when: rule.when, lookedUntil: rule.looked_until, now }
  for (let after: DueMoment | null = null; ;) {
    const due: DueMoment[] = await dueMoments(world.db, looking, after)
    for (const moment of due) await runOne(world, rule, moment)
    after = due.at(-1) ?? null
    if (after === null) break
  }
  await world.db
    .updateTable('rules')
    .set({ looked_until: sql<Date>`greatest(looked_until, ${now})` })
    .where('id', '=', rule.id)
    .where('version', '=', rule.version)
    .execute()
}

/** Under the ticket's lock, from what is true now: a word of the last second begins the time anew. */
const runOne = (world: World, rule: ClockRule, { id, from }: DueMoment) =>
  transaction(world, system('rules'), async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    const counted = await momentOf(tx.db, rule.when, id)
    if (counted?.getTime() !== from.getTime()) return
    const clock = clockOf(tx.actor, world.now(), undefined)
    const fitting = await whichFit(tx, [id], { terms: termsOf(rule), clock })
    if (fitting.has(id)) await runRule(tx, rule, ticket, { countedFrom: from, chain: [] })
  })
