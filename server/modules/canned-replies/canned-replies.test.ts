import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  fillCannedReply,
  listCannedReplies,
  previewTemplate,
  removeCannedReply,
  saveCannedReply,
} from '#contracts/canned-replies.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { changeProfile } from '#contracts/profile.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { eventsOf } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'

let it: Desk
let ingrid: Person
beforeAll(async () => {
  it = await openDesk()
  ingrid = await signInAs(it, 'ingrid')
})
afterAll(() => it.stop())

type Body = BodyOf<typeof saveCannedReply>
const bodyOf = (over: Partial<Body> = {}): Body => ({
  name: 'Card is on its way',
  texts: { en: 'Hello {{contact.name}}, your card is on its way.' },
  scope: 'me',
  componentId: null,
  version: 0,
  ...over,
})

async function kept(by: Person, over: Partial<Body> = {}) {
  const id = newId()
  await by.call(saveCannedReply, { params: { id }, body: bodyOf(over) })
  return id
}
const seenBy = async (person: Person) => (await person.call(listCannedReplies)).items.map((reply) => reply.id)
const refusal = async (by: Person, id: string, over: Partial<Body>) =>
  (await by.refused(saveCannedReply, { params: { id }, body: bodyOf(over) })).code

test('one’s own are for oneself; those of a component and for everybody for all who work here', async () => {
  const own = await kept(it.maria)
  const ofCards = await kept(it.maria, { scope: 'component', componentId: it.componentId })
  const shared = await kept(ingrid, { scope: 'everybody' })
  expect(await seenBy(it.maria)).toEqual(expect.arrayContaining([own, ofCards, shared]))
  expect(await seenBy(it.tomas)).toEqual(expect.arrayContaining([ofCards, shared]))
  expect(await seenBy(it.tomas)).not.toContain(own)
  expect((await it.petar.refused(listCannedReplies)).code).toBe('not_allowed')
})

test('agents keep for themselves and for what they answer for, those who lead for everybody', async () => {
  const scopes = async (person: Person) => (await person.call(listCannedReplies)).scopes
  expect(await scopes(it.maria)).toEqual(['me', 'component'])
  expect(await scopes(it.tomas)).toEqual(['me'])
  expect(await scopes(it.kalina)).toEqual(['me', 'component', 'everybody'])
  expect(await refusal(it.maria, newId(), { scope: 'everybody' })).toBe('not_allowed')
  const cards = { scope: 'component', componentId: it.componentId } as const
  expect(await refusal(it.tomas, newId(), cards)).toBe('not_allowed')
  const ofCards = await kept(it.maria, cards)
  expect(await refusal(it.tomas, ofCards, { ...cards, version: 1 })).toBe('not_allowed')
  expect((await it.tomas.refused(removeCannedReply, { params: { id: ofCards } })).code).toBe('not_allowed')
  await it.kalina.call(removeCannedReply, { params: { id: ofCards } })
  expect(await seenBy(it.maria)).not.toContain(ofCards)
})

test('nobody makes another’s own reply his, changes or uses it', async () => {
  const own = await kept(it.maria)
  const ticket = await it.opened()
  expect(await refusal(it.kalina, own, { version: 1 })).toBe('not_found')
  expect((await it.kalina.refused(removeCannedReply, { params: { id: own } })).code).toBe('not_found')
  const use = { params: { id: own }, body: { ticketId: ticket.id } }
  expect((await it.tomas.refused(fillCannedReply, use)).code).toBe('not_found')
})

test('two who save at once: the second is told', async () => {
  const id = await kept(it.maria)
  const body = bodyOf({ version: 1, name: 'Card has left' })
  await it.maria.call(saveCannedReply, { params: { id }, body })
  expect(await refusal(it.maria, id, { version: 1 })).toBe('stale')
  expect(await refusal(it.maria, newId(), { version: 3 })).toBe('not_found')
})

test('filled for a ticket in the language of its customer, and counted', async () => {
  const texts = {
    en: 'Dear {{contact.name}}, about #{{ticket.number}}, {{ticket.type}}: {{agent.name}}',
    bg: 'Здравейте, {{contact.name}}: №{{ticket.number}}, {{ticket.type}}. {{agent.name}}',
  }
  const id = await kept(it.maria, { texts })
  const ticket = await it.opened()
  const use = { params: { id }, body: { ticketId: ticket.id } }
  const locale = it.petar.member.locale
  const filled = await it.maria.call(fillCannedReply, use)
  expect(locale).toBe('bg')
  expect(filled).toEqual({
    locale: 'bg',
    text: `Здравейте, ${it.petar.member.name}: №${ticket.number}, General. ${it.maria.member.name}`,
  })
  const [reply] = (await it.maria.call(listCannedReplies)).items.filter((one) => one.id === id)
  expect(reply?.usedCount).toBe(1)
})

test('a name or a title that looks like a template stays what it is', async () => {
  await it.elena.call(changeProfile, {
    body: { name: '{{agent.name}} {% x %}' },
  })
  await it.world.reactions.settle()
  const ticket = await it.opened({ title: '{{house.name}}' }, it.elena)
  const texts = { en: '{{contact.name}} | {{ticket.title}}' }
  const preview = { body: { texts, number: ticket.number } }
  expect((await it.maria.call(previewTemplate, preview)).text).toBe('{{agent.name}} {% x %} | {{house.name}}')
})

test('a text that asks for more than there is, is not kept', async () => {
  const problem = await it.maria.refused(saveCannedReply, {
    params: { id: newId() },
    body: bodyOf({ texts: { en: 'Hello', bg: 'Здравейте, {{contact.email}}' } }),
  })
  expect(problem).toMatchObject({ code: 'unknown_variable', params: { variable: '{{contact.email}}' } })
})

test('every desk hears that there is something new, and nothing of what it is', async () => {
  const [event] = await eventsOf(it, () => kept(it.maria))
  expect(event).toMatchObject({ type: 'canned_reply.saved', audience: 'staff', data: {} })
})
