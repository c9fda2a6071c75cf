import { sql } from 'kysely'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Change } from '#contracts/events.ts'
import { tryRule, type Rule } from '#contracts/rules.ts'
import { changeTicket, moveTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { noRules, ruleOf, type RuleDraft } from '../testing.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
beforeEach(() => noRules(it))
afterAll(() => it.stop())

type Sentence = Pick<RuleDraft, 'when' | 'condition' | 'actions'>
const trial = ({ when, condition, actions }: Sentence, id = newId()) =>
  it.kalina.call(tryRule, { body: { id, when, condition, actions, days: 30 } })
const seen = (ticket: string, outcome: string, changes: readonly Change[]) =>
  [ticket, outcome, ...changes.map(({ field, from, to }) => `${field} ${String(from)} ${String(to)}`)].join(
    ' ',
  )

/** What it did in earnest, newest first. */
async function doneBy(rule: Rule): Promise<string[]> {
  await it.world.reactions.settle()
  const { rows } = await sql<{ ticket: string; outcome: string; changes: Change[] }>`
    select ticket_id as ticket, outcome, changes from rule_runs
    where rule_id = ${rule.id} and outcome <> 'stopped' order by event desc, id desc`.execute(it.world.db)
  return rows.map(({ ticket, outcome, changes }) => seen(ticket, outcome, changes))
}
const foreseen = async (rule: Rule) =>
  (await trial(rule, rule.id)).items.map(({ ticket, outcome, changes }) => seen(ticket.id, outcome, changes))

const move = (id: string, name: 'start' | 'ask_customer' | 'resolve' | 'close') =>
  it.maria.call(moveTicket, { params: { id }, body: { move: name } })

test('tells of tickets as they were then, and writes nothing', async () => {
  const { id } = await it.opened({ priority: 2 })
  await it.maria.call(changeTicket, { params: { id }, body: { version: 1, priority: 4 } })
  await it.world.reactions.settle()
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from events`.execute(it.world.db)).rows[0]?.n
  const before = await count()
  const asked: Sentence = {
    when: { on: 'opened', by: 'customer' },
    condition: 'priority:2 status:new',
    actions: [
      { do: 'priority', priority: 5 },
      { do: 'note', text: 'Seen' },
    ],
  }
  const { items, ran, tickets, isCut } = await trial(asked)
  expect({ ran, tickets, isCut }).toEqual({ ran: 1, tickets: 1, isCut: false })
  expect(items).toMatchObject([
    { ticket: { id }, outcome: 'done', changes: [{ field: 'priority', from: 2, to: 5 }] },
  ])
  expect((await trial({ ...asked, condition: 'priority:4' })).ran).toBe(0)
  expect(await count()).toBe(before)
  expect((await it.maria.call(showTicket, { params: { id } })).ticket.priority).toBe(4)
})

test('what could not have been done says why', async () => {
  const { id } = await it.opened()
  await it.world.reactions.settle()
  const { items } = await trial({
    when: { on: 'opened', by: 'anybody' },
    condition: `#${(await it.maria.call(showTicket, { params: { id } })).ticket.number}`,
    actions: [
      { do: 'priority', priority: 1 },
      { do: 'move', move: 'resolve' },
    ],
  })
  expect(items).toMatchObject([
    { outcome: 'refused', refused: { at: 1, why: 'not_in_process' }, changes: [] },
  ])
})

test('by the clock: the moments that have passed, and not those that something began anew', async () => {
  const [silent, spoken] = [await it.opened(), await it.opened()]
  for (const { id } of [silent, spoken]) await it.says(it.maria, id, 'Which card?')
  await it.says(it.maria, spoken.id, 'Are you there?')
  const ago = (minutes: number) => sql<Date>`now() - ${minutes} * interval '1 minute'`
  const words = it.world.db.updateTable('messages').where('side', '=', 'agent')
  await words.set({ at: ago(180) }).execute()
  await words
    .set({ at: ago(90) })
    .where('text', '=', 'Are you there?')
    .execute()
  const asked: Sentence = {
    when: { on: 'since_agent_word', amount: 2, unit: 'hours' },
    condition: '',
    actions: [{ do: 'note', text: 'Silent' }],
  }
  const hit = async () =>
    (await trial(asked)).items
      .map(({ ticket }) => ticket.id)
      .filter((id) => [silent.id, spoken.id].includes(id))
  expect(await hit()).toEqual([silent.id])
})

test('a status that lasted: counted from when it began', async () => {
  const { id } = await it.opened()
  await move(id, 'start')
  await it.world.reactions.settle()
  const asked: Sentence = {
    when: { on: 'since_status', amount: 30, unit: 'minutes', status: 'in_process' },
    condition: '',
    actions: [{ do: 'priority', priority: 5 }],
  }
  const hit = async () => (await trial(asked)).items.map(({ ticket }) => ticket.id)
  expect(await hit()).not.toContain(id)
  expect(await afterMinutes(it, 31, hit)).toContain(id)
})

const actions = fc.oneof(
  fc.record({ do: fc.constant('priority' as const), priority: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('move' as const), move: fc.constantFrom('start', 'resolve', 'close') }),
  fc.constant({ do: 'note' as const, text: 'Seen' }),
) as fc.Arbitrary<RuleDraft['actions'][number]>
const whens = fc.constantFrom<RuleDraft['when']>(
  { on: 'opened', by: 'anybody' },
  { on: 'customer_wrote' },
  { on: 'agent_wrote' },
  { on: 'moved', from: null, to: null },
  { on: 'prioritised', from: null, to: null },
  { on: 'assigned', to: 'somebody' },
)
const conditions = fc.constantFrom(
  '',
  'priority:>=3',
  'is:waiting',
  '-status:new',
  'is:unassigned',
  'type:general',
)
type Step = 'opens' | 'asks' | 'answers' | 'raises' | 'resolves'
const steps = fc.array(fc.constantFrom<Step>('opens', 'asks', 'answers', 'raises', 'resolves'), {
  minLength: 2,
  maxLength: 6,
})

/** Whatever may be refused on the way is part of life. */
async function live(steps: readonly Step[]) {
  const { id } = await it.opened({ priority: 2 })
  await it.world.reactions.settle()
  for (const step of steps) {
    const { ticket } = await it.maria.call(showTicket, { params: { id } })
    if (step === 'asks' && ticket.status !== 'closed') await it.says(it.petar, id, 'And?')
    if (step === 'answers' && ticket.abilities.reply) await it.says(it.maria, id, 'Yes.')
    if (step === 'resolves' && ticket.abilities.moves.includes('resolve')) await move(id, 'resolve')
    if (step === 'raises' && ticket.abilities.change) {
      const body = { version: ticket.version, priority: (ticket.priority % 5) + 1 }
      await it.maria.call(changeTicket, { params: { id }, body })
    }
    await it.world.reactions.settle()
  }
  return id
}

test('foretells what a rule does in earnest, for random rules and lives of tickets', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        when: whens,
        condition: conditions,
        actions: fc.array(actions, { minLength: 1, maxLength: 2 }),
      }),
      steps,
      async (sentence, life) => {
        await noRules(it)
        const rule = await ruleOf(it.kalina, sentence)
        const id = await live(life)
        const ofThis = (one: string) => one.startsWith(id)
        expect((await foreseen(rule)).filter(ofThis)).toEqual(await doneBy(rule))
      },
    ),
    { numRuns: 25 },
  )
})
