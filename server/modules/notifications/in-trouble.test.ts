import { afterAll, beforeAll, expect, test } from 'vitest'
import { escalateTicket } from '#contracts/escalation.ts'
import { newId } from '#kit/id.ts'
import { system } from '#kit/actor.ts'
import { transaction, type NewEvent } from '#kit/transaction.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from './testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let maria: Person
let ana: Person
let ingrid: Person
let kalina: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  ;[elena, maria, ana, ingrid, kalina] = await Promise.all([
    signInAs(it, 'elena'),
    signInAs(it, 'maria'),
    signInAs(it, 'ana'),
    signInAs(it, 'ingrid'),
    signInAs(it, 'kalina'),
  ])
  cards = await desk(it, [maria])
})
afterAll(() => it.stop())

const told = async (person: Person, ticket: string) => ({
  bell: await cards.bell(person, ticket),
  mails: await cards.mails(person, ticket),
})
async function escalate(by: Person, id: string) {
  await by.call(escalateTicket, { params: { id }, body: { id: newId(), reason: 'It burns' } })
  await it.world.reactions.settle()
}
async function happens(
  ticket: string,
  type: 'ticket.overdue' | 'ticket.waits_long' | 'ticket.escalation_climbed',
  data: object,
) {
  const event = {
    type,
    subjects: [ticket],
    audience: 'staff',
    data: { version: 1, changes: [], ...data },
  } as unknown as NewEvent
  await transaction(it.world, system('test'), async (tx) => tx.emit(event))
  await it.world.reactions.settle()
}

test('who answers for an escalated ticket hears the reason, once and at once, and from then on each word', async () => {
  const ticket = await cards.open(elena, { priority: 5 })
  await cards.assign(maria, ticket, ana)
  await escalate(elena, ticket)
  expect(await told(ana, ticket)).toEqual({
    bell: ['ticket_escalated', 'ticket_assigned'],
    mails: ['ticket_assigned', 'ticket_escalated'],
  })
  const mail = await it.world.db
    .selectFrom('mails')
    .select('text')
    .where('kind', '=', 'ticket_escalated')
    .where('thread_id', '=', ticket)
    .executeTakeFirstOrThrow()
  expect(mail.text).toContain('> It burns')
  for (const text of ['Hello?', 'Anybody?']) await cards.write(elena, ticket, text)
  expect((await told(ana, ticket)).mails.slice(2)).toEqual(['escalated_wrote', 'escalated_wrote'])
})

test('a flood of words on it makes a dozen mails at most, until he reads on', async () => {
  const ticket = await cards.open(elena, { priority: 5 })
  await cards.assign(maria, ticket, ana)
  await escalate(elena, ticket)
  for (let n = 0; n < 14; n++) await cards.write(elena, ticket, `Hello ${n}?`)
  expect((await told(ana, ticket)).mails.filter((kind) => kind === 'escalated_wrote')).toHaveLength(10)
})

test('where nobody answers for it, the managers hear of it', async () => {
  const ticket = await cards.open(elena, { priority: 5, componentId: null })
  await escalate(elena, ticket)
  expect((await told(ingrid, ticket)).bell).toEqual(['ticket_escalated'])
})

test('a step of the ladder tells whoever stands on it', async () => {
  const ticket = await cards.open(elena, { priority: 5 })
  const step = (whom: string, userId: string | null) =>
    happens(ticket, 'ticket.escalation_climbed', { step: 1, since: new Date().toISOString(), whom, userId })
  await step('person', ana.id)
  await step('managers', null)
  await step('admins', null)
  for (const person of [ana, ingrid, kalina]) {
    expect(await told(person, ticket)).toEqual({ bell: ['ticket_escalated'], mails: ['ticket_escalated'] })
  }
})

test('what runs out is told to who answers for it, in his digest', async () => {
  const ticket = await cards.open(elena)
  await cards.assign(maria, ticket, ana)
  await happens(ticket, 'ticket.overdue', { target: 'first_reply', dueAt: new Date().toISOString() })
  expect(await told(ana, ticket)).toEqual({
    bell: ['ticket_overdue', 'ticket_assigned'],
    mails: ['ticket_assigned'],
  })
})

test('what waits for too long is told to the lead of the queue, else to the managers', async () => {
  const ticket = await cards.open(elena)
  const waits = (leadId: string | null) =>
    happens(ticket, 'ticket.waits_long', { queueId: newId(), leadId, minutes: 15 })
  await waits(ana.id)
  expect(await told(ana, ticket)).toEqual({ bell: ['ticket_waits'], mails: ['ticket_waits'] })
  expect((await told(ingrid, ticket)).bell).toEqual([])
  await waits(null)
  expect((await told(ingrid, ticket)).bell).toEqual(['ticket_waits'])
})
