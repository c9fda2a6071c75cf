import { expect, test } from 'vitest'
import type { LiveEvent } from '#contracts/live.ts'
import type { Notification } from '#contracts/notifications.ts'
import { isWorthASound } from './is-worth-a-sound.ts'

const now = Date.parse('2026-11-20T10:00:10.000Z')
const line: Notification = {
  id: 'a',
  kind: 'customer_wrote',
  ticketId: 't',
  number: '10432',
  title: 'Card',
  path: null,
  actor: null,
  data: {},
  at: '2026-11-20T10:00:00.000Z',
  readAt: null,
}
const event = (over: Partial<Notification>): LiveEvent => ({
  position: '1.1',
  at: line.at,
  type: 'notification.added',
  actor: null,
  subject: 'me',
  data: {},
  notification: { ...line, ...over },
})

test.each([
  ["a customer's word", {}, null, true],
  ['a ticket that is given to me', { kind: 'ticket_assigned' }, null, true],
  ['a word on the ticket that I look at', {}, '10432', false],
  ['a word on another one', {}, '10431', true],
  ['a new ticket, which concerns many', { kind: 'ticket_opened' }, null, false],
  ['what I have read', { readAt: line.at }, null, false],
  ['what came long ago', { at: '2026-11-20T09:58:00.000Z' }, null, false],
] as const)('%s', (_, over, seen, isHeard) => {
  expect(isWorthASound(event(over), now, seen)).toBe(isHeard)
})

test('other events are silent', () => {
  expect(isWorthASound({ ...event({}), type: 'notification.read' }, now, null)).toBe(false)
})
