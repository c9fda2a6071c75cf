import { expect, test } from 'vitest'
import type { LiveEvent } from '#contracts/live.ts'
import type { Notification } from '#contracts/notifications.ts'
import { foldBell } from './fold-bell.ts'
import type { BellState } from './fold-bell.ts'

const line = (id: string, readAt: string | null = null): Notification => ({
  id,
  kind: 'agent_wrote',
  ticketId: null,
  number: null,
  title: null,
  path: null,
  actor: null,
  data: {},
  at: '2026-11-20T10:00:00.000Z',
  readAt,
})
const bell: BellState = { items: [line('b'), line('a', 'before')], next: null, unread: 3, position: '5.5' }
const event = (position: string, parts: Partial<LiveEvent>): LiveEvent => ({
  position,
  at: 'now',
  type: 'notification.added',
  actor: null,
  subject: 'me',
  data: {},
  ...parts,
})

test('a new line comes first and counts, once', () => {
  const added = event('6.6', { notification: line('c') })
  const once = foldBell(bell, added)
  expect(once.items.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(once).toMatchObject({ unread: 4, position: '6.6' })
  expect(foldBell(once, added)).toEqual(once)
})

test('read lines count no more, also those that are further back', () => {
  const next = foldBell(bell, event('6.6', { type: 'notification.read', data: { ids: ['b', 'a', 'far'] } }))
  expect(next.items.map(({ readAt }) => readAt)).toEqual(['now', 'before'])
  expect(next.unread).toBe(1)
})

test('what the snapshot holds already is not counted twice', () => {
  const old = event('4.4', { type: 'notification.read', data: { ids: ['far'] } })
  expect(foldBell(bell, old)).toEqual(bell)
})

test('other events only move the position', () => {
  expect(foldBell(bell, event('7.7', { type: 'ticket.moved' }))).toEqual({ ...bell, position: '7.7' })
})
