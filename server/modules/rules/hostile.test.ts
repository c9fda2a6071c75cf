import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveCannedReply } from '#contracts/canned-replies.ts'
import { changeProfile } from '#contracts/profile.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { noRules, outcomes, ruleOf, runsOf } from './testing.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
beforeEach(() => noRules(it))
afterAll(() => it.stop())

const whenOpened = { on: 'opened' as const, by: 'anybody' as const }
const lastOf = async (id: string, who = it.maria) => {
  await it.world.reactions.settle()
  return (await who.call(showTicket, { params: { id } })).messages.at(-1)?.text
}

async function kept(scope: 'me' | 'everybody', text: string, { id = newId(), version = 0 } = {}) {
  const body = { name: 'Kept', texts: { en: text }, scope, componentId: null, version }
  await it.kalina.call(saveCannedReply, { params: { id }, body })
  return id
}

test('what a customer calls himself and his ticket is text in what a rule says, and never a template', async () => {
  const name = '{{house.name}}{% if 1 %}'
  await it.elena.call(changeProfile, { body: { name } })
  await it.world.reactions.settle()
  const replyId = await kept('everybody', 'Dear {{contact.name}}: {{ticket.title}}')
  await ruleOf(it.kalina, { when: whenOpened, actions: [{ do: 'reply', replyId }] })
  const title = '{{agent.name}} {{ "a" | append: "b" }} {%raw%}'
  const { id } = await it.opened({ title }, it.elena)
  expect(await lastOf(id, it.elena)).toBe(`Dear ${name}: ${title}`)
})

test('a title that makes the words of a rule too long refuses this rule only', async () => {
  const long = await ruleOf(it.kalina, {
    when: whenOpened,
    actions: [{ do: 'note', text: '{{ticket.title}} '.repeat(200) }],
  })
  const other = await ruleOf(it.kalina, { when: whenOpened, actions: [{ do: 'priority', priority: 5 }] })
  const { id } = await it.opened({ title: 'x'.repeat(100) })
  expect(outcomes(await runsOf(it, { rule: long.id, ticket: id }))).toEqual(['refused: too_long'])
  expect(outcomes(await runsOf(it, { rule: other.id, ticket: id }))).toEqual(['done'])
})

test('a reply that somebody keeps for himself since is said by no rule', async () => {
  const replyId = await kept('everybody', 'For all')
  const rule = await ruleOf(it.kalina, { when: whenOpened, actions: [{ do: 'reply', replyId }] })
  await kept('me', 'Only mine', { id: replyId, version: 1 })
  const { id } = await it.opened()
  expect(outcomes(await runsOf(it, { rule: rule.id, ticket: id }))).toEqual(['refused: unknown_choice'])
  expect(await lastOf(id, it.petar)).not.toContain('Only mine')
})
