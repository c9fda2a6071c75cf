import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#contracts/live.ts'
import { parseQuery } from '#contracts/query/parse.ts'
import type { TicketRow } from '#contracts/tickets.ts'
import { foldList } from './fold-list.ts'
import type { Listed } from './fold-list.ts'

const maria = { id: 'maria', name: 'Мария Иванова', role: 'agent', isRemoved: false }
const elena = { id: 'elena', name: 'Elena Sokolova', role: 'customer', isRemoved: false }

const row = (number: number, other: Partial<TicketRow> = {}): TicketRow => ({
  id: `ticket-${number}`,
  number: String(number),
  title: 'My card has not arrived',
  status: 'new',
  priority: 3,
  typeId: 'type',
  componentId: null,
  queueId: null,
  queuedAt: null,
  contact: { id: 'contact', name: 'Elena Sokolova' },
  owner: null,
  processor: null,
  createdBy: null,
  channel: 'portal',
  version: 1,
  createdAt: '2026-11-07T08:00:00Z',
  activeAt: `2026-11-07T08:00:${number}Z`,
  waitingSince: null,
  resolvedAt: null,
  closedAt: null,
  escalatedAt: null,
  due: null,
  mergedInto: null,
  hasFile: false,
  rating: null,
  ...other,
})

const event = (changed: TicketRow, type = 'ticket.changed', actor = elena): LiveEvent => ({
  position: '1.1',
  at: '2026-11-07T09:00:00Z',
  type,
  actor,
  subject: changed.id,
  data: {},
  row: changed,
})

const viewer = {
  userId: maria.id,
  queueIds: null,
  now: new Date('2026-11-07T09:00:00Z'),
  zone: 'Europe/Sofia',
}
const names = { types: new Map(), components: new Map(), queues: new Map(), people: new Map() }
const listed = (...rows: TicketRow[]): Listed => ({
  rows,
  gone: new Set(),
  arrived: new Set(),
  isUnsure: false,
})

const fold = (list: Listed, happened: LiveEvent, q = 'is:open', hasMore = false) =>
  foldList(list, happened, { terms: parseQuery(q).terms, viewer, names, hasMore })

describe('a row that is shown', () => {
  const list = listed(row(12), row(11, { unread: true, found: 'the \uE000card\uE001' }), row(10))

  test('changes where it stands and keeps what only this reader has', () => {
    const { rows, gone } = fold(list, event(row(11, { version: 2, priority: 5 })))
    expect(rows.map(({ number }) => number)).toEqual(['12', '11', '10'])
    expect(rows[1]).toMatchObject({ priority: 5, unread: true, found: 'the \uE000card\uE001' })
    expect([...gone]).toEqual([])
  })

  test('is told as gone when it fits no more, and as there again when it does', () => {
    const resolved = fold(list, event(row(11, { version: 2, status: 'resolved' })))
    expect([...resolved.gone]).toEqual(['ticket-11'])
    expect(resolved.rows).toHaveLength(3)
    expect([...fold(resolved, event(row(11, { version: 3 }))).gone]).toEqual([])
  })

  test('takes nothing from an event that is older than itself', () => {
    const newer = listed(row(11, { version: 5 }))
    expect(fold(newer, event(row(11, { version: 4, priority: 1 })))).toBe(newer)
  })

  test('is unread after the word of another, and read after my own', () => {
    const said = fold(list, event(row(12), 'message.added'))
    expect(said.rows[0]?.unread).toBe(true)
    expect(fold(said, event(row(12), 'message.added', maria)).rows[0]?.unread).toBe(false)
  })
})

test('what is escalated stands before all others, however many can still be fetched', () => {
  const urgent = row(10, { escalatedAt: '2026-11-07T08:00:00Z' })
  const list = listed(row(12), row(11))
  expect([...fold(list, event(urgent), 'is:open', true).arrived]).toEqual(['ticket-10'])
  expect([...fold(list, event(urgent), 'is:open sort:number', true).arrived]).toEqual([])
})

describe('a row that is not shown', () => {
  const list = listed(row(12), row(11))

  test('that fits waits aside, and counts once', () => {
    const once = fold(list, event(row(13), 'ticket.opened'))
    expect(once.rows).toBe(list.rows)
    expect([...once.arrived]).toEqual(['ticket-13'])
    expect(fold(once, event(row(13, { version: 2 })))).toEqual(once)
  })

  test('leaves again when it stops to fit', () => {
    const once = fold(list, event(row(13), 'ticket.opened'))
    expect([...fold(once, event(row(13, { version: 2, status: 'closed' }))).arrived]).toEqual([])
  })

  test('is no news when it belongs behind the last row and more can be fetched', () => {
    expect([...fold(list, event(row(10)), 'is:open', true).arrived]).toEqual([])
    expect([...fold(list, event(row(10)), 'is:open', false).arrived]).toEqual(['ticket-10'])
    expect([...fold(list, event(row(10)), 'is:open sort:updated-asc', true).arrived]).toEqual(['ticket-10'])
  })

  test('makes a search in words unsure, unless a field says no', () => {
    expect(fold(list, event(row(13)), 'card').isUnsure).toBe(true)
    expect(fold(list, event(row(13)), 'card status:closed').isUnsure).toBe(false)
  })
})

test('what tells of no ticket changes nothing', () => {
  const list = listed(row(1))
  const { row: _, ...plain } = event(row(1), 'component.saved')
  expect(fold(list, plain)).toBe(list)
})
