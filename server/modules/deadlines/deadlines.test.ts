import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseDefaultHours, saveHours } from '#contracts/hours.ts'
import { saveTargets, showDeadlines } from '#contracts/targets.ts'
import { listTickets } from '#contracts/ticket-lists.ts'
import { changeTicket, moveTicket, type Ticket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { openSocket } from '#testing/live-socket.ts'
import type { ToClient } from '#contracts/live.ts'
import { promise, settled } from './testing.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
  await promise(it.kalina, { first_reply: 60, next_reply: 120, resolution: 480 })
})
afterAll(() => it.stop())

/** A job does it, which is fetched once a second. */
const patiently = { timeout: 20_000 }

const minutesUntil = (ticket: Ticket, at: string) =>
  Math.round((Date.parse(at) - Date.parse(ticket.createdAt)) / 60_000)
const owed = (ticket: Ticket) => ticket.deadlines.map(({ target, at }) => [target, minutesUntil(ticket, at)])
const shown = (id: string, who = it.maria) => settled(it, who, id)

test('a new ticket owes its first reply and its resolution, the sooner first', async () => {
  const { id } = await it.opened()
  const ticket = await shown(id)
  expect(owed(ticket)).toEqual([
    ['first_reply', 60],
    ['resolution', 480],
  ])
  expect(ticket.due).toEqual(ticket.deadlines[0])
})

test('its customer is told nothing of what is owed', async () => {
  const { id } = await it.opened()
  await it.world.reactions.settle()
  expect(await shown(id, it.petar)).toMatchObject({ due: null, deadlines: [] })
  expect((await it.petar.call(listTickets, { query: { q: 'overdue:yes sort:due-asc' } })).items).toEqual([])
  expect((await it.petar.call(listTickets, { query: { q: 'due:none' } })).items.length).toBeGreaterThan(0)
  expect(await it.petar.refused(showDeadlines, { params: { id } })).toMatchObject({ code: 'not_allowed' })
})

test('a reply settles the first one; the next is owed with the next word of the customer', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'We look into it.')
  expect(owed(await shown(id))).toEqual([['resolution', 480]])
  await it.says(it.petar, id, 'And?')
  expect(owed(await shown(id))).toEqual([
    ['next_reply', 120],
    ['resolution', 480],
  ])
  await it.says(it.maria, id, 'A note of ours', true)
  expect((await shown(id)).due?.target).toBe('next_reply')
  await it.says(it.maria, id, 'Here it is.')
  expect((await shown(id)).due?.target).toBe('resolution')
})

test('while it is the customer’s turn or resolved, nothing is owed; reopened, the rest is', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'Which card?')
  const move = (name: 'ask_customer' | 'resolve' | 'reopen') =>
    it.maria.call(moveTicket, { params: { id }, body: { move: name } })
  await move('ask_customer')
  expect(await shown(id)).toMatchObject({ due: null, deadlines: [] })
  await it.says(it.petar, id, 'The blue one.')
  expect((await shown(id)).deadlines.map(({ target }) => target)).toEqual(['next_reply', 'resolution'])
  await move('resolve')
  expect((await shown(id)).due).toBeNull()
  await move('reopen')
  expect((await shown(id)).due?.target).toBe('resolution')
})

describe('what it depends on', () => {
  test('another priority or type has other promises', async () => {
    const typed = (hours: number) => ({ first_reply: null, next_reply: null, resolution: hours * 60 })
    const minutes = { 1: typed(5), 2: typed(4), 3: typed(3), 4: typed(2), 5: typed(1) }
    const body = { typeId: it.askingId, minutes, version: 0 }
    await it.kalina.call(saveTargets, { params: { id: newId() }, body })
    const { id, version } = await it.opened()
    const change = (part: object, seen: number) =>
      it.maria.call(changeTicket, { params: { id }, body: { version: seen, ...part } })
    await change({ typeId: it.askingId }, version)
    expect(owed(await shown(id))).toEqual([['resolution', 180]])
    await change({ priority: 5 }, version + 1)
    expect(owed(await shown(id))).toEqual([['resolution', 60]])
  })

  test('other hours move what is owed on every open ticket', async () => {
    const { id } = await it.opened()
    const before = await shown(id)
    const hoursId = newId()
    const never = {
      name: { en: 'One minute a week', bg: 'Минута', ru: 'Минута' },
      timeZone: 'UTC',
      periods: [{ day: 1, from: 0, to: 1 }],
      holidays: [],
      version: 0,
    }
    await it.kalina.call(saveHours, { params: { id: hoursId }, body: never })
    const { id: always } = await it.kalina.call(saveHours, {
      params: { id: newId() },
      body: { ...never, periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })) },
    })
    const choose = (one: string) => it.kalina.call(chooseDefaultHours, { params: { id: one }, body: {} })
    await choose(hoursId)
    await expect.poll(async () => (await shown(id)).due?.at, patiently).not.toBe(before.due?.at)
    const later = await shown(id)
    expect(Date.parse(later.due?.at ?? '')).toBeGreaterThan(Date.parse(before.due?.at ?? '') + 7 * 86_400_000)
    await choose(always)
    await expect.poll(async () => (await shown(id)).due?.at, patiently).toBe(before.due?.at)
  })
})

test('lists are asked for what is due, and stand in its order', async () => {
  const early = await it.opened({ title: 'Early bird', priority: 4 })
  const late = await it.opened({ title: 'Late bird' })
  await it.says(it.maria, late.id, 'Soon.')
  const calm = await it.opened({ title: 'Calm bird' })
  await it.maria.call(moveTicket, { params: { id: calm.id }, body: { move: 'close' } })
  await it.world.reactions.settle()
  const titles = async (q: string) =>
    (await it.maria.call(listTickets, { query: { q: `bird ${q}` } })).items.map(({ title }) => title)
  expect(await titles('sort:due-asc')).toEqual([early.title, late.title, calm.title])
  expect(await titles('sort:due-desc')).toEqual([late.title, early.title, calm.title])
  expect(await titles('due:<2h')).toEqual([early.title])
  expect(await titles('due:>2h')).toEqual([late.title])
  expect(await titles('due:none')).toEqual([calm.title])
  expect(await titles('overdue:yes')).toEqual([])
  expect((await titles('overdue:no')).toSorted()).toEqual([calm.title, early.title, late.title])
  const page = await it.maria.call(listTickets, { query: { q: 'bird sort:due-asc', limit: 1 } })
  const next = await it.maria.call(listTickets, {
    query: { q: 'bird sort:due-asc', limit: 2, after: page.next ?? '' },
  })
  expect(next.items.map(({ title }) => title)).toEqual([late.title, calm.title])
})

test('open desks hear that a due time has moved', async () => {
  const { id } = await it.opened()
  await shown(id)
  await it.log.through()
  const socket = await openSocket(it.app, it.tomas.cookie)
  const { position } = await it.tomas.call(listTickets, { query: { q: '' } })
  socket.say({ op: 'subscribe', topic: 'desk', from: position })
  await socket.settle()
  await it.says(it.maria, id, 'We look into it.')
  await it.world.reactions.settle()
  await it.log.through()
  await socket.settle()
  const events = socket.received
    .map((text) => JSON.parse(text) as ToClient)
    .flatMap((message) => (message.op === 'events' ? message.events : []))
  expect(events.findLast(({ type }) => type === 'deadline.moved')?.row?.due?.target).toBe('resolution')
  socket.close()
})

test('the calculation shows what was worked and why the clock stood still', async () => {
  const { id } = await it.opened()
  await it.says(it.maria, id, 'Which card?')
  await it.maria.call(moveTicket, { params: { id }, body: { move: 'ask_customer' } })
  await it.world.reactions.settle()
  const { hours, reckonings } = await afterMinutes(it, 5, () =>
    it.maria.call(showDeadlines, { params: { id } }),
  )
  expect(hours.timeZone).toBe('UTC')
  expect(
    reckonings.map(({ target, minutes, metAt, dueAt }) => [target, minutes, metAt !== null, dueAt !== null]),
  ).toEqual([
    ['first_reply', 60, true, true],
    ['resolution', 480, false, false],
  ])
  expect(reckonings[1]?.segments.map(({ is, status }) => status ?? is)).toEqual([
    'worked',
    'in_customer_action',
  ])
})
