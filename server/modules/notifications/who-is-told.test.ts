import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTicket } from '#contracts/read-marks.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from './testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let maria: Person
let tomas: Person
let ana: Person

/** Maria and Tomas answer for cards; Ana works here too. */
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  elena = await signInAs(it, 'elena')
  maria = await signInAs(it, 'maria')
  tomas = await signInAs(it, 'tomas')
  ana = await signInAs(it, 'ana')
  cards = await desk(it, [maria, tomas])
})
afterAll(() => it.stop())

const told = async (person: Person, ticket: string) => ({
  bell: await cards.bell(person, ticket),
  mails: await cards.mails(person, ticket),
})
const nothing = { bell: [], mails: [] }

test('a new ticket: all who answer for its component, and a confirmation for the customer', async () => {
  const ticket = await cards.open(elena)
  for (const agent of [maria, tomas]) {
    expect(await told(agent, ticket)).toEqual({ bell: ['ticket_opened'], mails: ['ticket_opened_agent'] })
  }
  expect(await told(elena, ticket)).toEqual({ bell: ['ticket_opened'], mails: ['ticket_opened_customer'] })
  expect(await told(ana, ticket)).toEqual(nothing)
})

test('an agent who opens it for a customer is not told of his own doing; the customer is', async () => {
  const ticket = await cards.open(maria, { contactId: elena.contactId ?? '' })
  expect(await told(maria, ticket)).toEqual(nothing)
  expect(await told(tomas, ticket)).toMatchObject({ mails: ['ticket_opened_agent'] })
  expect(await told(elena, ticket)).toEqual({ bell: ['ticket_opened'], mails: ['ticket_opened_customer'] })
})

test('a ticket that nobody answers for shows in every bell and mails no agent', async () => {
  const ticket = await cards.open(elena, { componentId: null })
  for (const agent of [maria, tomas, ana]) {
    expect(await told(agent, ticket)).toEqual({ bell: ['ticket_opened'], mails: [] })
  }
})

test('giving a ticket to somebody tells him; taking it oneself does not', async () => {
  const ticket = await cards.open(elena)
  await cards.assign(maria, ticket, ana)
  expect(await told(ana, ticket)).toEqual({ bell: ['ticket_assigned'], mails: ['ticket_assigned'] })
  await cards.assign(ana, ticket, null)
  await cards.assign(ana, ticket, ana)
  expect((await told(ana, ticket)).mails).toEqual(['ticket_assigned'])
})

describe('the customer hears who takes care of it', () => {
  const care = ['ticket_opened_customer', 'ticket_assigned_customer']

  test('once for each who does, also when somebody took it himself', async () => {
    const ticket = await cards.open(elena)
    await cards.assign(ana, ticket, ana)
    expect(await told(elena, ticket)).toEqual({ bell: ['ticket_assigned', 'ticket_opened'], mails: care })
    await cards.assign(ana, ticket, null)
    await cards.assign(ana, ticket, ana)
    expect((await told(elena, ticket)).mails).toEqual(care)
    await cards.assign(ana, ticket, tomas)
    await cards.assign(tomas, ticket, ana)
    expect((await told(elena, ticket)).mails).toEqual([...care, ...Array(2).fill(care[1])])
  })

  test('when somebody starts it', async () => {
    const ticket = await cards.open(elena)
    await cards.move(maria, ticket, 'start')
    expect((await told(elena, ticket)).mails).toEqual(care)
  })

  test('not besides the answer that makes it his', async () => {
    const ticket = await cards.open(elena)
    await cards.write(maria, ticket, 'Your card is on its way.')
    expect((await told(elena, ticket)).mails).toEqual(['ticket_opened_customer', 'agent_wrote'])
  })
})

test('a reply goes to the customer, a note to nobody', async () => {
  const ticket = await cards.open(elena)
  await cards.write(maria, ticket, 'not for her eyes', true)
  await cards.write(maria, ticket, 'We send it again.')
  expect(await told(elena, ticket)).toEqual({
    bell: ['agent_wrote', 'ticket_opened'],
    mails: ['ticket_opened_customer', 'agent_wrote'],
  })
  expect((await told(maria, ticket)).bell).toEqual(['ticket_opened'])
})

test("the customer's word goes to the processor only, and one mail is enough until he has read", async () => {
  const ticket = await cards.open(elena)
  await cards.assign(maria, ticket, ana)
  for (const text of ['one', 'two', 'three']) await cards.write(elena, ticket, text)
  expect(await told(ana, ticket)).toEqual({
    bell: ['customer_wrote', 'customer_wrote', 'customer_wrote', 'ticket_assigned'],
    mails: ['ticket_assigned', 'customer_wrote'],
  })
  expect((await told(maria, ticket)).bell).toEqual(['ticket_opened'])
  await ana.call(readTicket, { params: { id: ticket }, body: { seq: 4 } })
  await cards.write(elena, ticket, 'four')
  await cards.write(elena, ticket, 'five')
  expect((await told(ana, ticket)).mails).toEqual(['ticket_assigned', 'customer_wrote', 'customer_wrote'])
})

test('without a processor all who answer for the component hear the customer', async () => {
  const ticket = await cards.open(elena)
  await cards.write(elena, ticket, 'still waiting')
  for (const agent of [maria, tomas]) {
    expect((await told(agent, ticket)).bell).toEqual(['customer_wrote', 'ticket_opened'])
  }
  expect((await told(elena, ticket)).bell).toEqual(['ticket_opened'])
})

test('of the moves the customer hears of the resolution', async () => {
  const ticket = await cards.open(elena)
  await cards.move(maria, ticket, 'start')
  await cards.move(maria, ticket, 'ask_customer')
  await cards.move(maria, ticket, 'customer_answered')
  await cards.move(maria, ticket, 'resolve')
  expect(await told(elena, ticket)).toEqual({
    bell: ['ticket_moved', 'ticket_assigned', 'ticket_opened'],
    mails: ['ticket_opened_customer', 'ticket_assigned_customer', 'ticket_resolved'],
  })
})

test('who is deactivated or removed hears nothing', async () => {
  const gone = await signInAs(it, 'ivan')
  const loans = await desk(it, [gone, maria])
  await it.world.db
    .updateTable('users')
    .set({ deactivated_at: new Date() })
    .where('id', '=', gone.id)
    .execute()
  const ticket = await loans.open(elena)
  expect(await loans.mails(gone, ticket)).toEqual([])
  const lines = await it.world.db
    .selectFrom('notifications')
    .where('user_id', '=', gone.id)
    .selectAll()
    .execute()
  expect(lines).toEqual([])
})

test('when who had it has left, those who answer for the component hear the customer', async () => {
  const ingrid = await signInAs(it, 'ingrid')
  const ticket = await cards.open(elena)
  await cards.assign(ingrid, ticket, ingrid)
  await it.world.db
    .updateTable('users')
    .set({ deactivated_at: new Date() })
    .where('id', '=', ingrid.id)
    .execute()
  await cards.write(elena, ticket, 'is anybody there?')
  for (const agent of [maria, tomas]) {
    expect((await told(agent, ticket)).bell).toEqual(['customer_wrote', 'ticket_opened'])
  }
})

test('reactions that run a second time tell nothing twice', async () => {
  const ticket = await cards.open(elena)
  await cards.assign(maria, ticket, ana)
  await cards.write(elena, ticket, 'hello')
  const before = [await told(ana, ticket), await told(elena, ticket), await told(maria, ticket)]
  await it.world.db
    .updateTable('cursors')
    .set({ xid: '0', position: '0' })
    .where('name', 'like', 'notify-%')
    .execute()
  await it.world.reactions.settle()
  expect([await told(ana, ticket), await told(elena, ticket), await told(maria, ticket)]).toEqual(before)
})
