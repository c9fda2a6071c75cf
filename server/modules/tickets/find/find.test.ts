import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rateTicket } from '#contracts/satisfaction.ts'
import { countTickets, listTickets } from '#contracts/ticket-lists.ts'
import { assignTicket, changeTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'

let it: Desk
const titles = new Map<string, string>()

beforeAll(async () => {
  it = await openDesk()
  const add = async (title: string, description: string, by = it.petar) => {
    const ticket = await it.opened({ title, description }, by)
    titles.set(ticket.id, title)
    return ticket
  }
  const arrival = await add('Arrival', 'My card arrival is late, the cards never came')
  const refund = await add('Refund', 'The refund was paid to another account', it.elena)
  const noted = await add('Quiet', 'Nothing special')
  await it.says(it.maria, noted.id, 'suspicion of fraud by the neighbour', true)
  await it.says(it.maria, noted.id, 'Your documents have arrived')
  const urgent = await add('Карта', 'Картата ми е изгубена в Пловдив', it.elena)
  await it.maria.call(changeTicket, {
    params: { id: urgent.id },
    body: { version: urgent.version, priority: 5, componentId: it.componentId },
  })
  await it.maria.call(assignTicket, { params: { id: refund.id }, body: { processorId: it.maria.id } })
  const closed = await it.openedAs('closed', it.petar)
  titles.set(closed.id, 'Closed')
  await it.petar.call(rateTicket, { params: { id: closed.id }, body: { stars: 2 } })
  titles.set('number', arrival.number)
})
afterAll(() => it.stop())

async function found(q: string, by: Person = it.maria) {
  const { items } = await by.call(listTickets, { query: { q, timeZone: 'Europe/Sofia' } })
  return items.map(({ id }) => titles.get(id) ?? '').toSorted((a, b) => a.localeCompare(b))
}

const all = ['Arrival', 'Closed', 'Quiet', 'Refund', 'Карта']

describe('what a query finds', () => {
  test.each([
    ['', all],
    ['card', ['Arrival', 'Closed']],
    ['CARDS', ['Arrival', 'Closed']],
    ['car', ['Arrival', 'Closed']],
    ['"card arrival"', ['Arrival']],
    ['"arrival card"', []],
    ['"is late"', ['Arrival']],
    ['card -arrival', ['Closed']],
    ['-card', ['Quiet', 'Refund', 'Карта']],
    ['arrived', ['Arrival', 'Quiet']],
    ['fraud', ['Quiet']],
    ['fraud documents', ['Quiet']],
    ['изгубена', ['Карта']],
    ['пловд', ['Карта']],
    ['status:new', ['Arrival', 'Карта']],
    ['status:open', ['Arrival', 'Quiet', 'Refund', 'Карта']],
    ['-status:open', ['Closed']],
    ['status:closed,new', ['Arrival', 'Closed', 'Карта']],
    ['is:unassigned is:open', ['Arrival', 'Карта']],
    ['processor:me', ['Quiet', 'Refund']],
    ['-processor:me', ['Arrival', 'Closed', 'Карта']],
    ['processor:none', ['Arrival', 'Closed', 'Карта']],
    ['processor:me,none', all],
    ['priority:>=4', ['Карта']],
    ['priority:2..4', ['Arrival', 'Closed', 'Quiet', 'Refund']],
    ['rating:<=2', ['Closed']],
    ['rating:>=4', []],
    ['-rating:<=2', ['Arrival', 'Quiet', 'Refund', 'Карта']],
    ['component:none', ['Arrival', 'Closed', 'Quiet', 'Refund']],
    ['component:nowhere', []],
    ['type:general', all],
    ['type:General', all],
    ['type:"no such"', []],
    ['is:waiting', ['Arrival', 'Refund', 'Карта']],
    ['waiting:none', ['Closed', 'Quiet']],
    ['created:today', all],
    ['created:yesterday', []],
    ['created:<7d', []],
    ['-created:yesterday', all],
    ['closed:today', ['Closed']],
    ['closed:none', ['Arrival', 'Quiet', 'Refund', 'Карта']],
    ['has:file', []],
    ['is:merged', []],
    ['component:cards priority:5 изгубена', ['Карта']],
    ['by:me', []],
    ['zzzz', []],
    ['is:unread', ['Arrival', 'Closed', 'Quiet', 'Refund', 'Карта']],
  ])('%s', async (q, expected) => {
    expect(await found(q)).toEqual(expected)
    const { counts } = await it.maria.call(countTickets, { query: { q: [q] } })
    expect(counts).toEqual([expected.length])
  })
})
