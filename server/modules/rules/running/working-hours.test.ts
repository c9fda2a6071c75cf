import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveHours } from '#contracts/hours.ts'
import { passTicket } from '#contracts/routing.ts'
import { tryRule } from '#contracts/rules.ts'
import { newId } from '#kit/id.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { jobsDone } from '#testing/jobs-done.ts'
import { addQueue, routed } from '#testing/queues.ts'
import { noRules, outcomes, ruleOf, runsOf, type RuleDraft } from '../testing.ts'
import { runOnTime } from './run-on-time.ts'

const DAY = 1440
const note: RuleDraft['actions'] = [{ do: 'note', text: 'It is time' }]
const after = (minutes: number) => afterMinutes(it, minutes, () => runOnTime.run(it.world))

let it: Desk
/** It opens in three hours, for twelve; the default hours never close. */
let late: string
let always: string
beforeAll(async () => {
  it = await openDesk()
  const opens = new Date(Date.now() + 3 * 60 * 60_000)
  const from = opens.getUTCHours() * 60 + opens.getUTCMinutes()
  const hoursId = newId()
  await it.kalina.call(saveHours, {
    params: { id: hoursId },
    body: {
      name: { en: 'Late', bg: 'Късно', ru: 'Поздно' },
      timeZone: 'UTC',
      periods: [{ day: opens.getUTCDay() || 7, from, to: from + DAY / 2 }],
      holidays: [],
      version: 0,
    },
  })
  // That something waits for hours is told to no lead meanwhile: it would reckon its deadlines anew.
  const leadMinutes = 7 * DAY
  late = (await addQueue(it, { hoursId, leadMinutes })).id
  always = (await addQueue(it, { leadMinutes })).id
  // The deadlines that a test sets by hand are not reckoned over.
  await jobsDone(it)
})
beforeEach(() => noRules(it))
afterAll(() => it.stop())

async function openedIn(queueId: string): Promise<string> {
  const { id } = await it.opened()
  await it.maria.call(passTicket, { params: { id }, body: { queueId } })
  // Routing tells that it waits, and deadlines follow that.
  await routed(it, id)
  await it.world.reactions.settle()
  return id
}
const ran = async (rule: string, ticket: string) => outcomes(await runsOf(it, { rule, ticket }))

test('counted in working hours, the time stands still while the queue is closed', async () => {
  const when = { on: 'since_opened' as const, amount: 2, unit: 'working_hours' as const }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const [inLate, inAlways] = [await openedIn(late), await openedIn(always)]
  await after(125)
  expect(await ran(rule.id, inAlways)).toEqual(['done'])
  await after(4 * 60)
  expect(await ran(rule.id, inLate)).toEqual([])
  await after(5 * 60 + 5)
  await after(5 * 60 + 10)
  expect(await ran(rule.id, inLate)).toEqual(['done'])
  expect(await ran(rule.id, inAlways)).toEqual(['done'])
})

test('whoever comes into a queue by whose hours the time is over is looked at then', async () => {
  const when = { on: 'since_opened' as const, amount: 2, unit: 'working_hours' as const }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const id = await openedIn(late)
  await after(180)
  expect(await ran(rule.id, id)).toEqual([])
  await it.maria.call(passTicket, { params: { id }, body: { queueId: always } })
  await it.world.db
    .updateTable('tickets')
    .set({ queued_at: new Date(Date.now() + 185 * 60_000) })
    .where('id', '=', id)
    .execute()
  await after(190)
  expect(await ran(rule.id, id)).toEqual(['done'])
})

test('the dry run counts the same hours', async () => {
  const [inLate, inAlways] = [await openedIn(late), await openedIn(always)]
  const hit = async (unit: 'hours' | 'working_hours', minutes: number) => {
    const when = { on: 'since_opened' as const, amount: 2, unit }
    const body = { id: newId(), when, condition: '', actions: note, days: 30 }
    const { items } = await afterMinutes(it, minutes, () => it.kalina.call(tryRule, { body }))
    const ids = items.map(({ ticket }) => ticket.id)
    return [inLate, inAlways].map((id) => ids.includes(id))
  }
  expect(await hit('hours', 125)).toEqual([true, true])
  expect(await hit('working_hours', 125)).toEqual([false, true])
  expect(await hit('working_hours', 5 * 60 + 5)).toEqual([true, true])
})

test('before it is due: so many working hours of its queue are left', async () => {
  const when = { on: 'before_due' as const, amount: 1, unit: 'working_hours' as const }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const [inLate, inAlways] = [await openedIn(late), await openedIn(always)]
  const inFourHours = new Date(Date.now() + 4.5 * 60 * 60_000)
  await it.world.db
    .updateTable('deadlines')
    .set({ first_reply_due: inFourHours, next_reply_due: null, resolution_due: null })
    .where('ticket_id', 'in', [inLate, inAlways])
    .execute()
  await after(60)
  expect([await ran(rule.id, inLate), await ran(rule.id, inAlways)]).toEqual([[], []])
  await after(215)
  expect([await ran(rule.id, inLate), await ran(rule.id, inAlways)]).toEqual([['done'], ['done']])
})
