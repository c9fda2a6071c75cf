import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '#contracts/live.ts'
import type { ReadMark } from '#contracts/read-marks.ts'
import type { Message, TicketThread } from '#contracts/tickets.ts'
import { reachOf } from './reach-of.ts'
import { firstUnreadOf, readUpTo, seenByContact, threadItems } from './thread-items.ts'

const person = (id: string, role = 'agent') => ({ id, name: id, role, isRemoved: false })
const said = (id: string, seq: number, over: Partial<Message> = {}): Message => ({
  id,
  conversationId: 'own',
  seq,
  side: 'contact',
  isNote: false,
  author: person('elena', 'customer'),
  text: id,
  file: null,
  at: `2026-11-20T10:0${seq}:00.000Z`,
  ...over,
})
const done = (position: string, at: string, type = 'ticket.moved'): HistoryLine => ({
  position,
  at,
  type,
  actor: null,
  data: { changes: [] },
  people: [],
})
const thread = (over: Partial<TicketThread>): TicketThread =>
  ({
    ticket: { id: 't', conversationId: 'own' },
    messages: [],
    history: [],
    reads: [],
    readSeq: 0,
    position: '1.1',
    ...over,
  }) as unknown as TicketThread
const read = (who: ReturnType<typeof person>, seq: number, conversationId = 'own') => ({
  conversationId,
  person: who,
  seq,
  received: 0,
  at: '2026-11-20T12:00:00.000Z',
})

const dayOf = (at: string) => at.slice(0, 10)
const keysOf = (given: TicketThread, firstUnread?: string) =>
  threadItems(given, { dayOf, firstUnread }).map((item) =>
    item.kind === 'message' || item.kind === 'change' ? item.key : item.kind,
  )

describe('items', () => {
  test('messages and changes stand in the order in which they happened', () => {
    const given = thread({
      messages: [said('a', 1), said('b', 3)],
      history: [done('9.1', '2026-11-20T10:02:00.000Z')],
    })
    expect(keysOf(given)).toEqual(['day', 'a', '9.1', 'b'])
  })

  test('a word stands before the change that it set off', () => {
    const at = '2026-11-20T10:01:00.000Z'
    expect(keysOf(thread({ messages: [said('a', 1)], history: [done('9.1', at)] }))).toEqual([
      'day',
      'a',
      '9.1',
    ])
  })

  test('also when the event, which bears the time of its beginning, is a moment older than the word', () => {
    const by = (id: string) => ({ ...done('9.1', '2026-11-20T10:00:59.990Z'), actor: person(id) })
    const own = thread({ messages: [said('a', 1)], history: [by('elena')] })
    expect(keysOf(own)).toEqual(['day', 'a', '9.1'])
    const foreign = thread({ messages: [said('a', 1)], history: [by('maria')] })
    expect(keysOf(foreign)).toEqual(['day', '9.1', 'a'])
  })

  test('each day is named once, where it begins', () => {
    const given = thread({
      messages: [said('a', 1), said('b', 2), said('c', 3, { at: '2026-11-21T08:00:00.000Z' })],
    })
    expect(keysOf(given)).toEqual(['day', 'a', 'b', 'day', 'c'])
  })

  test('the border to what is new stands right before the first unread message', () => {
    const given = thread({ messages: [said('a', 1), said('b', 2, { at: '2026-11-21T08:00:00.000Z' })] })
    expect(keysOf(given, 'b')).toEqual(['day', 'a', 'day', 'new', 'b'])
  })

  test('that it was opened is told by the first message alone', () => {
    const given = thread({
      messages: [said('a', 1)],
      history: [done('9.1', '2026-11-20T10:00:00.000Z', 'ticket.opened')],
    })
    expect(keysOf(given)).toEqual(['day', 'a'])
  })

  test('every key is there once', () => {
    const given = thread({
      messages: [said('a', 1), said('b', 2)],
      history: [done('9.1', '2026-11-20T10:01:00.000Z'), done('9.2', '2026-11-20T10:01:00.000Z')],
    })
    const keys = threadItems(given, { dayOf, firstUnread: 'b' }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('what is unread', () => {
  const messages = [said('a', 1), said('mine', 2, { author: person('maria') }), said('b', 3)]

  test.each([
    [0, 'a'],
    [1, 'b'],
    [2, 'b'],
    [3, undefined],
  ])('having read up to %i it begins at %s', (seq, id) => {
    expect(firstUnreadOf(thread({ messages }), seq, 'maria')).toBe(id)
  })

  test('numbers of a merged conversation do not count in this one', () => {
    const merged = [said('other', 9, { conversationId: 'merged' }), said('a', 1)]
    expect(firstUnreadOf(thread({ messages: merged }), 1, 'maria')).toBeUndefined()
  })

  test('the furthest mark counts, of the reader and of this conversation only', () => {
    const reads = [read(person('maria'), 4), read(person('tomas'), 8), read(person('maria'), 9, 'merged')]
    expect(readUpTo(thread({ readSeq: 2, reads }), 'maria')).toBe(4)
    expect(readUpTo(thread({ readSeq: 6, reads }), 'maria')).toBe(6)
  })
})

describe('what the contact has seen', () => {
  const ours = { side: 'agent', author: person('maria') } as const
  const messages = [
    said('a', 1),
    said('b', 2, ours),
    said('note', 3, { ...ours, isNote: true }),
    said('c', 4, ours),
  ]
  const elena = person('elena', 'customer')

  test.each([
    [1, undefined],
    [2, 'b'],
    [3, 'b'],
    [4, 'c'],
  ])('read up to %i: our last seen message is %s', (seq, id) => {
    expect(seenByContact(thread({ messages, reads: [read(elena, seq)] }))?.messageId).toBe(id)
  })

  test('a colleague who has read it is not the contact', () => {
    expect(seenByContact(thread({ messages, reads: [read(person('tomas'), 4)] }))).toBeUndefined()
  })
})

describe('how far the last own word of a chat has come', () => {
  const sides = {
    isOwn: ({ side }: { side: string }) => side === 'agent',
    isOther: (mark: { person: { role: string } }) => mark.person.role === 'visitor',
  }
  const messages = [said('a', 1), said('b', 2, { side: 'agent', author: person('maria') })]
  const visitor = person('ann', 'visitor')
  const inChat = (reads: ReadMark[]) => {
    const one = thread({ messages, reads })
    return reachOf({ ...one, ticket: { ...one.ticket, channel: 'chat' } }, sides)?.reach
  }

  test('kept by us, then on a screen of the other side, then looked at', () => {
    expect(inChat([])).toBe('sent')
    expect(inChat([{ ...read(visitor, 1), received: 1 }])).toBe('sent')
    expect(inChat([{ ...read(visitor, 1), received: 2 }])).toBe('delivered')
    expect(inChat([read(visitor, 2)])).toBe('seen')
    expect(inChat([{ ...read(person('tomas'), 2), received: 2 }])).toBe('sent')
  })

  test('is said of chats only', () => {
    expect(reachOf(thread({ messages, reads: [] }), sides)).toBeUndefined()
  })
})
