import { sql } from 'kysely'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeTicket, showTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { noRules, outcomes, ruleOf, runsOf, type RuleDraft } from '../testing.ts'
import { LONGEST_CHAIN, OFTEN, stopFor } from './guard.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
beforeEach(() => noRules(it))
afterAll(() => it.stop())

const changes = { on: 'prioritised' as const, from: null, to: null }
const to = (priority: number): RuleDraft['actions'] => [{ do: 'priority', priority }]
const raise = async (id: string, priority: number) => {
  const { ticket } = await it.maria.call(showTicket, { params: { id } })
  await it.maria.call(changeTicket, { params: { id }, body: { version: ticket.version, priority } })
}

test('two rules that undo each other run once each, and the log says what stopped them', async () => {
  const up = await ruleOf(it.kalina, { when: { ...changes, to: 1 }, actions: to(5) })
  const down = await ruleOf(it.kalina, { when: { ...changes, to: 5 }, actions: to(1) })
  const { id } = await it.opened()
  await raise(id, 1)
  expect(outcomes(await runsOf(it, { rule: up.id }))).toEqual(['done', 'stopped: own_doing'])
  expect(outcomes(await runsOf(it, { rule: down.id }))).toEqual(['done'])
})

test('a long chain of different rules comes to its end', async () => {
  for (let at = 0; at < LONGEST_CHAIN; at += 1) {
    const from = (at % 5) + 1
    await ruleOf(it.kalina, { when: { ...changes, to: from }, actions: to((from % 5) + 1) })
  }
  // One more that waits for what the last of them does.
  const beyond = await ruleOf(it.kalina, { when: { ...changes, from: 5, to: 1 }, actions: to(3) })
  const { id } = await it.opened({ priority: 3 })
  await raise(id, 1)
  expect(outcomes(await runsOf(it, { ticket: id })).slice(0, LONGEST_CHAIN)).toEqual(
    Array.from({ length: LONGEST_CHAIN }, () => 'done'),
  )
  expect(outcomes(await runsOf(it, { rule: beyond.id }))).toEqual(['stopped: long_chain'])
})

test('what comes back by way of somebody else is stopped when it comes too often', async () => {
  const rule = await ruleOf(it.kalina, {
    when: { on: 'customer_wrote' },
    actions: [{ do: 'note', text: 'Again' }],
  })
  const { id } = await it.opened()
  for (let at = 0; at < OFTEN + 2; at += 1) await it.says(it.petar, id, `Word ${at}`)
  const runs = outcomes(await runsOf(it, { rule: rule.id }))
  expect(runs.filter((one) => one === 'done')).toHaveLength(OFTEN)
  expect(runs.at(-1)).toBe('stopped: too_often')
})

const whens = fc.constantFrom<RuleDraft['when']>(
  { on: 'opened', by: 'anybody' },
  { on: 'customer_wrote' },
  { on: 'note_written' },
  { on: 'moved', from: null, to: null },
  changes,
  { on: 'assigned', to: 'somebody' },
  { on: 'assigned', to: 'nobody' },
)
const actions = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((priority) => ({ do: 'priority' as const, priority })),
  fc.constantFrom('maria', 'tomas', null).map((who) => ({ do: 'assign' as const, personId: who })),
  fc.constant({ do: 'note' as const, text: 'Noted' }),
  fc.constantFrom('start', 'ask_customer', 'customer_answered', 'resolve', 'reopen').map((move) => ({
    do: 'move' as const,
    move: move as 'start',
  })),
)
const sentences = fc.record({
  when: whens,
  condition: fc.constantFrom('', 'is:open', 'priority:>=3', 'is:unassigned'),
  actions: fc.array(actions, { minLength: 1, maxLength: 3 }),
})

const named = (list: RuleDraft['actions']): RuleDraft['actions'] =>
  list.map((one) => {
    if (one.do !== 'assign' || one.personId === null) return one
    return { do: 'assign', personId: one.personId === 'maria' ? it.maria.id : it.tomas.id }
  })

test('whatever the rules are, they come to an end, each at most once on an event', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentences, { minLength: 2, maxLength: 6 }), async (rules) => {
      await noRules(it)
      for (const rule of rules) await ruleOf(it.kalina, { ...rule, actions: named(rule.actions) })
      const { id } = await it.opened()
      await it.says(it.petar, id, 'Hello?')
      await it.says(it.maria, id, 'Hm', true)
      await it.world.reactions.settle()
      const { rows } = await sql<{ times: number; longest: number; circles: number }>`
        select (select coalesce(max(n), 0)::int from (
            select count(*) as n from rule_runs where ticket_id = ${id} group by rule_id, event) r) as times,
          (select coalesce(max(jsonb_array_length(data -> 'rules')), 0)::int from events
            where subjects[1] = ${id} and data ? 'rules') as longest,
          (select count(*)::int from events e where subjects[1] = ${id} and data ? 'rules'
            and (select count(*) <> count(distinct one) from jsonb_array_elements_text(data -> 'rules') one)) as circles`.execute(
        it.world.db,
      )
      expect(rows[0]?.times).toBeLessThanOrEqual(1)
      expect(rows[0]?.circles).toBe(0)
      expect(rows[0]?.longest).toBeLessThanOrEqual(LONGEST_CHAIN)
    }),
    { numRuns: 20 },
  )
})

test('the guard is what stops them: without the chain it would let each of them run', () => {
  const asked = { ruleId: 'a', chain: ['b', 'a'], doneOfLate: 0 }
  expect(stopFor(asked)).toBe('own_doing')
  expect(stopFor({ ...asked, chain: [] })).toBeNull()
  expect(stopFor({ ...asked, chain: ['b', 'c', 'd', 'e', 'f'] })).toBe('long_chain')
  expect(stopFor({ ...asked, chain: [], doneOfLate: OFTEN })).toBe('too_often')
})
