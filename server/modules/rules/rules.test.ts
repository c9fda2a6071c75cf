import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  listRuleNames,
  listRuleRuns,
  listRules,
  orderRules,
  removeRule,
  saveRule,
  switchRule,
  type Rule,
} from '#contracts/rules.ts'
import { listNotifications } from '#contracts/notifications.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { replay } from '#testing/replay.ts'
import { noRules, outcomes, ruleOf, runsOf, type RuleDraft } from './testing.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
beforeEach(() => noRules(it))
afterAll(() => it.stop())

const whenOpened = { on: 'opened' as const, by: 'anybody' as const }
const toFive = { do: 'priority' as const, priority: 5 }
const draftOf = ({ name, isOn, when, condition, actions }: Rule) => ({ name, isOn, when, condition, actions })
const settled = async (id: string) => {
  await it.world.reactions.settle()
  // The history tells only what no older transaction holds back any more.
  await it.log.through()
  return (await it.maria.call(showTicket, { params: { id } })).ticket
}

describe('a rule on an event', () => {
  test('does what it says as soon as it happens, and its history names it', async () => {
    const rule = await ruleOf(it.kalina, { when: whenOpened, condition: 'priority:2', actions: [toFive] })
    const { id } = await it.opened({ priority: 2 })
    const other = await it.opened({ priority: 3 })
    expect((await settled(id)).priority).toBe(5)
    expect((await settled(other.id)).priority).toBe(3)
    const { history } = await it.maria.call(showTicket, { params: { id } })
    expect(history.at(-1)).toMatchObject({
      actor: null,
      data: { rules: [rule.id], changes: [{ field: 'priority', from: 2, to: 5 }] },
    })
    const { items } = await it.kalina.call(listRuleRuns, { params: { id: rule.id }, query: {} })
    expect(items).toMatchObject([{ outcome: 'done', ticket: { id }, did: ['priority'] }])
  })

  test('tells the customer what changed, and not which rule it was', async () => {
    await ruleOf(it.kalina, { when: whenOpened, actions: [toFive] })
    const { id } = await it.opened()
    await settled(id)
    const { history } = await it.petar.call(showTicket, { params: { id } })
    expect(history.at(-1)).toMatchObject({ data: { changes: [{ field: 'priority', to: 5 }] } })
    expect(JSON.stringify(history)).not.toContain('rules')
  })

  test('runs in the order of the list, each on what the one before has left', async () => {
    await ruleOf(it.kalina, {
      when: whenOpened,
      condition: 'priority:5',
      actions: [{ do: 'note', text: 'Behind the others' }],
    })
    const first = await ruleOf(it.kalina, { when: whenOpened, actions: [toFive] })
    const early = await it.opened()
    expect((await runsOf(it, { ticket: early.id })).map(({ rule }) => rule)).toEqual([first.id])
    await it.kalina.call(orderRules, { body: { ids: [first.id] } })
    const late = await it.opened()
    expect(await runsOf(it, { ticket: late.id })).toHaveLength(2)
  })

  test('what it cannot do stands in its log, is undone whole, and harms no other rule', async () => {
    const failing = await ruleOf(it.kalina, {
      when: whenOpened,
      actions: [toFive, { do: 'move', move: 'resolve' }],
    })
    const other = await ruleOf(it.kalina, { when: whenOpened, actions: [{ do: 'note', text: 'Seen' }] })
    const { id } = await it.opened()
    expect((await settled(id)).priority).toBe(3)
    expect(outcomes(await runsOf(it, { rule: failing.id }))).toEqual(['refused: not_in_process'])
    expect(outcomes(await runsOf(it, { rule: other.id }))).toEqual(['done'])
    const { items } = await it.kalina.call(listRules)
    expect(items[0]).toMatchObject({ id: failing.id, last: { outcome: 'refused', why: 'not_in_process' } })
    const { items: runs } = await it.kalina.call(listRuleRuns, { params: { id: failing.id }, query: {} })
    expect(runs).toMatchObject([{ refusedAt: 1, changes: [] }])
  })

  test('what it says is signed with its name for those who work here; whom it tells hears of it', async () => {
    const rule = await ruleOf(it.kalina, {
      name: 'Watch the cards',
      when: whenOpened,
      actions: [
        { do: 'note', text: 'Look at {{ticket.title}}' },
        { do: 'tell', whom: 'person', personId: it.tomas.id },
        { do: 'tell', whom: 'lead', personId: null },
      ],
    })
    const { id } = await it.opened()
    await settled(id)
    const { messages } = await it.maria.call(showTicket, { params: { id } })
    expect(messages.at(-1)).toMatchObject({ text: 'Look at Card', author: null, ruleId: rule.id })
    const { items } = await it.tomas.call(listNotifications, { query: {} })
    expect(items.find((line) => line.ticketId === id && line.kind === 'rule_told')).toMatchObject({
      data: { name: 'Watch the cards' },
    })
  })

  test('reaches the pages that are open: old thread and live events make the fresh one', async () => {
    const actions: RuleDraft['actions'] = [toFive, { do: 'note', text: 'Hurry' }]
    const rule = await ruleOf(it.kalina, { when: { on: 'customer_wrote' }, actions })
    const { id } = await it.opened()
    await it.log.through()
    const { views } = await replay(it, id, async () => {
      await it.says(it.petar, id, 'Hello?')
      await it.world.reactions.settle()
    })
    expect(views.maria?.messages.at(-1)).toMatchObject({ text: 'Hurry', ruleId: rule.id })
    expect(views.maria?.history.at(-1)).toMatchObject({ data: { rules: [rule.id] } })
    expect(views.petar?.ticket.priority).toBe(5)
    expect(JSON.stringify(views.petar)).not.toContain(rule.id)
  })

  test('escalates with a reason, and says so where it must not', async () => {
    const actions: RuleDraft['actions'] = [{ do: 'escalate', reason: 'Nobody may wait here' }]
    const rule = await ruleOf(it.kalina, { when: whenOpened, actions })
    const urgent = await it.opened({ priority: 5 })
    const plain = await it.opened({ priority: 3 })
    expect(await settled(urgent.id)).toMatchObject({ escalatedAt: expect.any(String), escalatedBy: null })
    expect((await settled(plain.id)).escalatedAt).toBeNull()
    expect(outcomes(await runsOf(it, { rule: rule.id }))).toEqual(['done', 'refused: priority_too_low'])
  })

  test('that changes nothing says so', async () => {
    const rule = await ruleOf(it.kalina, { when: whenOpened, actions: [{ do: 'priority', priority: 3 }] })
    await it.opened()
    expect(outcomes(await runsOf(it, { rule: rule.id }))).toEqual(['same'])
  })

  test.each<[string, RuleDraft['when'], (id: string) => Promise<unknown>, number]>([
    ['customer_wrote', { on: 'customer_wrote' }, (id) => it.says(it.petar, id, 'Hello?'), 1],
    ['agent_wrote', { on: 'agent_wrote' }, (id) => it.says(it.maria, id, 'Yes?'), 1],
    ['note_written', { on: 'note_written' }, (id) => it.says(it.maria, id, 'An odd one', true), 1],
    ['moved', { on: 'moved', from: 'new', to: null }, (id) => it.says(it.maria, id, 'Yes?'), 1],
    ['moved elsewhere', { on: 'moved', from: null, to: 'closed' }, (id) => it.says(it.maria, id, 'Yes?'), 0],
    ['assigned', { on: 'assigned', to: 'somebody' }, (id) => it.says(it.maria, id, 'Yes?'), 1],
    ['assigned to nobody', { on: 'assigned', to: 'nobody' }, (id) => it.says(it.maria, id, 'Yes?'), 0],
  ])('%s', async (_, when, happens, times) => {
    const { id } = await it.opened()
    await it.world.reactions.settle()
    const rule = await ruleOf(it.kalina, { when, actions: [{ do: 'note', text: 'Noticed' }] })
    await happens(id)
    expect(await runsOf(it, { rule: rule.id })).toHaveLength(times)
  })
})

describe('keeping rules', () => {
  test('a stale version is refused, and the one that was there stays', async () => {
    const rule = await ruleOf(it.kalina, { when: whenOpened, actions: [toFive] })
    const save = (version: number, name: string) => ({
      params: { id: rule.id },
      body: { ...draftOf(rule), name, version },
    })
    await it.kalina.call(saveRule, save(1, 'Second'))
    expect(await it.kalina.refused(saveRule, save(1, 'Third'))).toMatchObject({ code: 'stale' })
    expect((await it.kalina.call(listRules)).items.map(({ name }) => name)).toEqual(['Second'])
  })

  test.each<[string, Partial<RuleDraft>, string, string]>([
    ['a query that is none', { condition: 'status:purple' }, 'bad_query', 'condition'],
    ['whose? a rule is nobody', { condition: 'processor:me' }, 'no_reader', 'condition'],
    ['read by whom', { condition: 'is:unread' }, 'no_reader', 'condition'],
    [
      'an action on nobody',
      { actions: [toFive, { do: 'assign', personId: newId() }] },
      'unknown_choice',
      'actions.1',
    ],
    ['whoever does it', { actions: [{ do: 'assign', personId: 'me' }] }, 'unknown_choice', 'actions.0'],
    [
      'a variable that is none',
      { actions: [{ do: 'note', text: '{{secret}}' }] },
      'unknown_variable',
      'actions.0',
    ],
    [
      'a person without a person',
      { actions: [{ do: 'tell', whom: 'person', personId: null }] },
      'unknown_choice',
      'actions.0',
    ],
    ['no name', { name: ' ' }, 'required', 'name'],
    ['no action', { actions: [] }, 'invalid', 'actions'],
    [
      'no length of time',
      { when: { on: 'since_opened', amount: 0, unit: 'days' } },
      'invalid',
      'when.amount',
    ],
  ])('%s is refused, and the field says which blank it is', async (_, over, code, field) => {
    const draft = { name: 'A rule', isOn: true, when: whenOpened, condition: '', actions: [toFive], ...over }
    const body = { ...draft, version: 0 }
    expect(await it.kalina.refused(saveRule, { params: { id: newId() }, body })).toMatchObject({
      code,
      field,
    })
  })

  test('one that is switched off or removed does nothing; its name stays known', async () => {
    const off = await ruleOf(it.kalina, { when: whenOpened, actions: [toFive], name: 'Off' })
    const gone = await ruleOf(it.kalina, { when: whenOpened, actions: [toFive], name: 'Gone' })
    await it.kalina.call(switchRule, { params: { id: off.id }, body: { isOn: false } })
    await it.kalina.call(removeRule, { params: { id: gone.id } })
    const { id } = await it.opened()
    expect((await settled(id)).priority).toBe(3)
    expect((await it.maria.call(listRuleNames)).items).toContainEqual({ id: gone.id, name: 'Gone' })
    expect(await it.kalina.refused(removeRule, { params: { id: gone.id } })).toMatchObject({
      code: 'not_found',
    })
  })
})
