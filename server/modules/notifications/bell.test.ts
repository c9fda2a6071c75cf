import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveEvent, ToClient } from '#contracts/live.ts'
import { listNotifications, readNotifications } from '#contracts/notifications.ts'
import { readTicket } from '#contracts/read-marks.ts'
import type { SignedIn } from '#kit/actor.ts'
import { parsePlace } from '#kit/event-log.ts'
import { newId } from '#kit/id.ts'
import { until } from '#kit/mail/testing.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from './testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let petar: Person
let maria: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  ;[elena, petar, maria] = await Promise.all([
    signInAs(it, 'elena'),
    signInAs(it, 'petar'),
    signInAs(it, 'maria'),
  ])
  cards = await desk(it, [maria])
})
afterAll(() => it.stop())

const bell = (of: Person, after?: string) => of.call(listNotifications, { query: { after } })

test('a line says what, about which ticket, and who did it', async () => {
  const ticket = await cards.open(elena, { title: 'Lost card' })
  const { items, unread } = await bell(maria)
  expect(unread).toBeGreaterThan(0)
  expect(items[0]).toMatchObject({
    kind: 'ticket_opened',
    ticketId: ticket,
    title: 'Lost card',
    number: expect.stringMatching(/^\d+$/),
    actor: { id: elena.id, name: 'Elena Sokolova', role: 'customer' },
    readAt: null,
  })
})

test('pages go on where the one before ended', async () => {
  for (let n = 0; n < 34; n++) await cards.open(petar, { title: `Number ${n}` })
  const first = await bell(petar)
  expect(first.items).toHaveLength(30)
  const second = await bell(petar, first.next ?? '')
  expect(second).toMatchObject({ next: null, unread: 34 })
  const titles = [...first.items, ...second.items].map(({ title }) => title)
  expect(new Set(titles).size).toBe(34)
  expect(titles[0]).toBe('Number 33')
})

test.each(['x', 'Number 33', '0'])('a place %j that no list gave is refused', async (after) => {
  expect(await petar.refused(listNotifications, { query: { after } })).toMatchObject({ code: 'bad_position' })
})

test("one's own lines are marked as read, named or all; nobody else's", async () => {
  const ticket = await cards.open(elena)
  const own = (await bell(elena)).items.find(({ ticketId }) => ticketId === ticket)
  const foreign = (await bell(maria)).items[0]
  await elena.call(readNotifications, { body: { ids: [own?.id ?? '', foreign?.id ?? '', newId()] } })
  expect((await bell(elena)).items.find(({ id }) => id === own?.id)?.readAt).not.toBeNull()
  expect((await bell(maria)).items[0]?.readAt).toBeNull()
  await elena.call(readNotifications, { body: {} })
  expect(await bell(elena)).toMatchObject({ unread: 0 })
  expect((await bell(maria)).unread).toBeGreaterThan(0)
})

test('who reads the thread need not read the bell too', async () => {
  const ticket = await cards.open(elena)
  await cards.write(maria, ticket, 'A word')
  const lines = async () => (await bell(elena)).items.filter(({ ticketId }) => ticketId === ticket)
  expect((await lines()).map(({ readAt }) => readAt)).toEqual([null, null])
  await elena.call(readTicket, { params: { id: ticket }, body: { seq: 2 } })
  await it.world.reactions.settle()
  expect((await lines()).some(({ readAt }) => readAt === null)).toBe(false)
})

const actorOf = (person: Person): SignedIn => ({
  kind: 'user',
  id: person.id,
  role: person.member.role,
  name: person.member.name,
  contactId: person.contactId,
  locale: 'en',
  timeZone: 'UTC',
  sessionId: person.sessionId,
  address: '127.0.0.1',
})

/** What the topic of one's own tells after the present moment. */
async function listenAs(person: Person) {
  const { position } = await bell(person)
  const heard: LiveEvent[] = []
  const request = { name: 'me', from: parsePlace(position), actor: actorOf(person) }
  const send = (message: object) => {
    const said = message as ToClient
    if (said.op === 'events') heard.push(...said.events)
  }
  const subscription = await it.world.live.subscribe(request, { send })
  return { heard, stop: () => it.world.live.unsubscribe(subscription) }
}

test('the bell rings on the screen with its line, and falls silent on the other screens', async () => {
  const mine = await listenAs(maria)
  const ticket = await cards.open(elena, { title: 'Live' })
  await until(() => mine.heard.some(({ type }) => type === 'notification.added'))
  const added = mine.heard.find(({ type }) => type === 'notification.added')
  expect(added?.notification).toMatchObject({ kind: 'ticket_opened', ticketId: ticket, title: 'Live' })
  const id = added?.notification?.id ?? ''
  await maria.call(readNotifications, { body: { ids: [id] } })
  await until(() => mine.heard.some(({ type }) => type === 'notification.read'))
  expect(mine.heard.find(({ type }) => type === 'notification.read')?.data).toEqual({ ids: [id] })
  mine.stop()
})

test('a customer hears of his own tickets with their lines, and of nobody else', async () => {
  const [own, foreign] = [await listenAs(elena), await listenAs(petar)]
  const ticket = await cards.open(elena)
  await cards.write(maria, ticket, 'A secret note', true)
  await cards.write(maria, ticket, 'An answer')
  await until(() => own.heard.filter(({ type }) => type === 'message.added').length === 2)
  await until(() => own.heard.some(({ type }) => type === 'ticket.moved'))
  const rows = own.heard.filter(({ row }) => row !== undefined)
  expect(new Set(rows.map(({ row }) => row?.id))).toEqual(new Set([ticket]))
  expect(rows.at(-1)?.row).toMatchObject({ status: 'in_process' })
  expect(JSON.stringify(own.heard)).not.toContain('"isNote":true')
  expect(foreign.heard).toEqual([])
  own.stop()
  foreign.stop()
})

test('staff hear no tickets here: the desk is their topic', async () => {
  const mine = await listenAs(maria)
  await cards.open(elena)
  await until(() => mine.heard.length > 0)
  expect(new Set(mine.heard.map(({ type }) => type))).toEqual(new Set(['notification.added']))
  mine.stop()
})
