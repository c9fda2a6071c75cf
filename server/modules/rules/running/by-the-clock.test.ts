import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { switchRule } from '#contracts/rules.ts'
import { moveTicket, showTicket } from '#contracts/tickets.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { worldOn, type TestWorld } from '#testing/world.ts'
import { noRules, outcomes, ruleOf, runsOf, type RuleDraft } from '../testing.ts'
import { runOnTime } from './run-on-time.ts'

let it: Desk
let other: TestWorld
beforeAll(async () => {
  it = await openDesk()
  other = await worldOn(
    { connection: it.world.ownerConnection, drop: async () => {} },
    { LIMIT_FACTOR: '10000' },
  )
})
beforeEach(() => noRules(it))
afterAll(async () => {
  await other.stop()
  await it.stop()
})

/** Both processes look at once, so many minutes later. */
async function bothAfter(minutes: number) {
  const look = (one: TestWorld) => afterMinutes(one, minutes, () => runOnTime.run(one.world))
  await Promise.all([look(it), look(other), look(it), look(other)])
}
const note: RuleDraft['actions'] = [{ do: 'note', text: 'It is time' }]
const notesOn = async (id: string) => {
  await it.world.reactions.settle()
  const { messages } = await it.maria.call(showTicket, { params: { id } })
  return messages.filter(({ text }) => text === 'It is time').length
}

test('runs once when its time has come, however many processes look and however often', async () => {
  const rule = await ruleOf(it.kalina, {
    when: { on: 'since_opened', amount: 2, unit: 'hours' },
    actions: note,
  })
  const { id } = await it.opened()
  await bothAfter(119)
  expect(await notesOn(id)).toBe(0)
  await bothAfter(121)
  await bothAfter(122)
  expect(await notesOn(id)).toBe(1)
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: id }))).toEqual(['done'])
})

test('what does not fit when its time comes is left alone', async () => {
  const when = { on: 'since_opened' as const, amount: 2, unit: 'hours' as const }
  const rule = await ruleOf(it.kalina, { when, condition: 'is:unassigned', actions: note })
  const { id } = await it.opened()
  await it.maria.call(moveTicket, { params: { id }, body: { move: 'start' } })
  await bothAfter(121)
  expect(await runsOf(it, { rule: rule.id, ticket: id })).toEqual([])
})

test('a word begins the time anew, and each time that it runs out is one of its own', async () => {
  const when = { on: 'since_customer_word' as const, amount: 30, unit: 'minutes' as const }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const { id } = await it.opened()
  await bothAfter(31)
  await afterMinutes(it, 40, () => it.says(it.petar, id, 'And?'))
  await it.world.db
    .updateTable('tickets')
    .set({ last_customer_word_at: new Date(Date.now() + 40 * 60_000) })
    .where('id', '=', id)
    .execute()
  await bothAfter(65)
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: id }))).toEqual(['done'])
  await bothAfter(71)
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: id }))).toEqual(['done', 'done'])
})

test('a status that lasts: counted from its last change, and only while it is that one', async () => {
  const when = {
    on: 'since_status' as const,
    amount: 1,
    unit: 'days' as const,
    status: 'in_process' as const,
  }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const [working, resolved] = [await it.openedAs('in_process'), await it.openedAs('resolved')]
  await bothAfter(25 * 60)
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: working.id }))).toEqual(['done'])
  expect(await runsOf(it, { rule: rule.id, ticket: resolved.id })).toEqual([])
})

test('one that was off counts from when it is on again', async () => {
  const when = { on: 'since_opened' as const, amount: 1, unit: 'hours' as const }
  const rule = await ruleOf(it.kalina, { when, actions: note })
  const { id } = await it.opened()
  const turn = (isOn: boolean) => it.kalina.call(switchRule, { params: { id: rule.id }, body: { isOn } })
  await turn(false)
  await bothAfter(61)
  await afterMinutes(it, 70, () => turn(true))
  await bothAfter(80)
  expect(await runsOf(it, { rule: rule.id, ticket: id })).toEqual([])
})

test('what is closed is left alone, and what is due is told of before', async () => {
  const rule = await ruleOf(it.kalina, {
    when: { on: 'before_due', amount: 30, unit: 'minutes' },
    actions: note,
  })
  const [open, closed] = [await it.opened(), await it.openedAs('closed')]
  await it.world.reactions.settle()
  for (const { id } of [open, closed]) {
    await it.world.db
      .updateTable('deadlines')
      .set({ first_reply_due: new Date(Date.now() + 60 * 60_000) })
      .where('ticket_id', '=', id)
      .execute()
  }
  await bothAfter(29)
  expect(await runsOf(it, { rule: rule.id, ticket: open.id })).toEqual([])
  await bothAfter(31)
  await bothAfter(61)
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: open.id }))).toEqual(['done'])
  expect(await runsOf(it, { rule: rule.id, ticket: closed.id })).toEqual([])
})
