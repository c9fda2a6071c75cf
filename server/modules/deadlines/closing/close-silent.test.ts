import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveTicketType } from '#contracts/ticket-types.ts'
import { showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { TestWorld } from '#testing/world.ts'
import { besides } from '../testing.ts'
import { closeSilent } from './close-silent.ts'

let it: Desk
let other: TestWorld
beforeAll(async () => {
  it = await openDesk()
  other = await besides(it)
})
afterAll(async () => {
  await other.stop()
  await it.stop()
})

const HOUR = 60
const DAY = 24 * HOUR
const atDay = (days: number, one: TestWorld = it) =>
  afterMinutes(one, days * DAY, () => closeSilent(one.world))
const asked = async (over: object = {}) => {
  const { id } = await it.opened(over)
  await it.says(it.maria, id, 'Which card is it?')
  const body = { id: newId(), text: 'And since when?', move: 'ask_customer' as const }
  await it.maria.call(writeMessage, { params: { id }, body })
  return id
}
const threadOf = async (id: string, who = it.petar) => who.call(showTicket, { params: { id } })
const saidByHouse = async (id: string) =>
  (await threadOf(id)).messages.filter(({ side }) => side === 'system').map(({ text }) => text)
const statusOf = async (id: string) => (await threadOf(id)).ticket.status

test('a silent customer is reminded after six days and the ticket closed after seven, in his language', async () => {
  const id = await asked()
  const end = (await threadOf(id)).ticket.closesAt
  expect(Date.parse(end ?? '') - Date.now()).toBeGreaterThan(6.9 * DAY * 60_000)
  await atDay(5.9)
  expect(await saidByHouse(id)).toEqual([])
  await atDay(6.01)
  await atDay(6.5)
  expect(await saidByHouse(id)).toEqual([expect.stringMatching(/^Не сме чували от вас от 6 дни\..*20\d\d/)])
  expect(await statusOf(id)).toBe('in_customer_action')
  await atDay(7.02)
  await atDay(9)
  expect(await saidByHouse(id)).toHaveLength(2)
  expect((await saidByHouse(id))[1]).toMatch(/^Затворихме тази заявка/)
  expect(await statusOf(id)).toBe('closed')
})

test('he hears of both by bell and mail', async () => {
  const id = await asked()
  await atDay(6.01)
  await atDay(7.02)
  await it.world.reactions.settle()
  const mails = await it.world.db
    .selectFrom('mails')
    .select(['text', 'to_address'])
    .where('thread_id', '=', id)
    .orderBy('created_at')
    .execute()
  const house = mails.filter(({ text }) => /от вас от [67] дни/.test(text))
  expect(house.map(({ to_address: to }) => to)).toEqual([it.petar.member.email, it.petar.member.email])
})

describe('nothing is closed', () => {
  test('in any other status', async () => {
    const others = await Promise.all(
      (['new', 'in_process', 'resolved'] as const).map((status) => it.openedAs(status)),
    )
    for (const days of [6.01, 7.02, 60, 61.1]) await atDay(days)
    for (const { id, status } of others) {
      expect(await statusOf(id)).toBe(status)
      expect(await saidByHouse(id)).toEqual([])
    }
  })

  test('while anybody says anything, and the days begin anew', async () => {
    const id = await asked()
    await atDay(6.01)
    await it.says(it.petar, id, 'The blue one.')
    await atDay(7.02)
    expect(await statusOf(id)).toBe('in_process')
    expect(await saidByHouse(id)).toHaveLength(1)
  })

  test('where the type does not want it', async () => {
    const same = (text: string) => ({ en: text, bg: text, ru: text })
    const typeId = newId()
    const body = { key: 'patient', name: same('Patient'), icon: 'help', place: 9, version: 0, fields: [] }
    await it.kalina.call(saveTicketType, {
      params: { id: typeId },
      body: { ...body, descriptionLimit: 500, closeAfterDays: null },
    })
    const id = await asked({ typeId })
    expect((await threadOf(id)).ticket.closesAt).toBeNull()
    for (const days of [6.01, 7.02, 90, 91.1]) await atDay(days)
    expect(await statusOf(id)).toBe('in_customer_action')
    expect(await saidByHouse(id)).toEqual([])
  })

  test('sooner than a day after the reminder, though the server was away for weeks', async () => {
    const id = await asked()
    await atDay(40)
    await atDay(40.9)
    expect(await saidByHouse(id)).toHaveLength(1)
    await atDay(41.01)
    expect(await statusOf(id)).toBe('closed')
  })
})

/** Every hour of nine days, two processes at once, whose clocks are two hours ahead and two behind. */
test('once, however many processes run and however their clocks jump', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => asked()))
  const untouched = await it.openedAs('in_process')
  for (let hour = 5 * 24; hour <= 9 * 24; hour += 1) {
    await Promise.all([
      afterMinutes(it, (hour + (hour % 3 === 0 ? 2 : 0)) * HOUR, () => closeSilent(it.world)),
      afterMinutes(other, (hour - (hour % 2 === 0 ? 2 : 0)) * HOUR, () => closeSilent(other.world)),
    ])
  }
  // The history tells only what no older transaction holds back any more.
  await it.log.through()
  for (const id of ids) {
    const { ticket, messages, history } = await threadOf(id)
    expect(ticket.status).toBe('closed')
    expect(messages.filter(({ side }) => side === 'system')).toHaveLength(2)
    expect(history.filter(({ data }) => data['move'] === 'close')).toHaveLength(1)
  }
  expect(await statusOf(untouched.id)).toBe('in_process')
  expect(await saidByHouse(untouched.id)).toEqual([])
})
