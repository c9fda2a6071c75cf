import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matches } from './match.ts'
import type { Viewer } from './match.ts'
import { foldName } from './names.ts'
import type { Names } from './names.ts'
import { parseQuery } from './parse.ts'
import type { ListedTicket } from './row.ts'
import { anyTerms } from './samples.ts'
import { opposite } from './verdict.ts'
import type { Verdict } from './verdict.ts'

const ana = '0199a000-0000-7000-8000-00000000000a'
const boris = '0199a000-0000-7000-8000-00000000000b'
const viewer: Viewer = {
  userId: ana,
  queueIds: new Set(['queue-1']),
  now: new Date('2026-11-07T12:00:00Z'),
  zone: 'Europe/Sofia',
}

const names: Names = {
  types: new Map([
    ['equipment', ['type-1']],
    ['оборудване', ['type-1']],
    ['facility', ['type-2']],
  ]),
  components: new Map([['card arrival', ['component-1']]]),
  queues: new Map([
    ['returns', ['queue-1']],
    ['accounts', ['queue-2']],
  ]),
  people: new Map([
    [foldName(' Ana  PETROVA'), [ana]],
    ['ivan ivanov', [boris, 'somebody-else']],
  ]),
}

const row: ListedTicket = {
  number: '10432',
  status: 'in_process',
  priority: 4,
  typeId: 'type-1',
  componentId: 'component-1',
  queueId: 'queue-1',
  processor: { id: ana },
  owner: { id: boris },
  createdBy: { id: boris },
  contact: { id: 'contact-1', name: 'Мария Иванова' },
  createdAt: '2026-11-01T08:00:00Z',
  activeAt: '2026-11-06T22:00:00Z',
  resolvedAt: null,
  closedAt: null,
  waitingSince: '2026-11-05T08:00:00Z',
  escalatedAt: null,
  due: { target: 'resolution', at: '2026-11-07T13:00:00Z' },
  mergedInto: null,
  hasFile: true,
  rating: 2,
  unread: false,
}

const judge = (text: string, changed: Partial<ListedTicket> = {}) =>
  matches(parseQuery(text).terms, { ...row, ...changed }, viewer, names)

test.each<[string, Verdict]>([
  ['', true],
  ['sort:priority', true],
  ['status:in_process', true],
  ['status:new,in-process', true],
  ['status:new', false],
  ['-status:new', true],
  ['status:open is:open', true],
  ['is:waiting has:file', true],
  ['is:unassigned', false],
  ['is:merged', false],
  ['is:unread', false],
  ['-is:unread,merged', true],
  ['priority:>=4', true],
  ['priority:>4', false],
  ['priority:<5 priority:<=4 priority:4', true],
  ['priority:<4', false],
  ['priority:1,3..4', true],
  ['#10432', true],
  ['#10433', false],
  ['10432', true],
  ['10433', 'unknown'],
  ['-10432', false],
  ['card', 'unknown'],
  ['-"card arrival"', 'unknown'],
  ['card status:in_process', 'unknown'],
  ['card status:new', false],
  ['created:2026-11', true],
  ['created:<2026-11', false],
  ['updated:today', true],
  ['updated:yesterday', false],
  ['resolved:none closed:none', true],
  ['resolved:2026', false],
  ['-resolved:2026', true],
  ['waiting:>2d', true],
  ['waiting:>3d', false],
  ['waiting:none', false],
  ['due:<2h', true],
  ['due:2h', true],
  ['due:>2h', false],
  ['due:30d..1h', true],
  ['due:today', true],
  ['due:none', false],
  ['overdue:yes', false],
  ['-overdue:yes overdue:no', true],
  ['escalated:yes', false],
  ['escalated:yes,no', true],
  ['type:equipment type:Оборудване type:type-1', true],
  ['type:lost', 'unknown'],
  ['type:facility', false],
  ['component:card_arrival', 'unknown'],
  ['component:"Card  Arrival" component:component-1', true],
  ['component:none', false],
  ['queue:returns queue:mine', true],
  ['queue:accounts', false],
  ['queue:accounts,mine', true],
  ['-queue:mine,none', false],
  ['queue:lost', 'unknown'],
  ['processor:me processor:"Ana Petrova"', true],
  ['processor:"Ivan Ivanov"', false],
  ['owner:"ivan ivanov"', true],
  ['owner:me,none', false],
  ['owner:nobody-known', 'unknown'],
  ['owner:me,nobody-known', 'unknown'],
  ['-owner:nobody-known', 'unknown'],
  [`owner:${ana}`, false],
  [`owner:${boris.toUpperCase()}`, true],
  ['by:me', false],
  ['contact:"мария иванова" contact:contact-1', true],
  ['contact:maria@bank.example', 'unknown'],
])('%s: %s', (text, verdict) => {
  expect(judge(text)).toBe(verdict)
})

test.each<[string, Partial<ListedTicket>, Verdict]>([
  ['is:open', { status: 'resolved' }, false],
  ['status:open', { status: 'closed' }, false],
  ['is:open', { status: 'in_customer_action' }, true],
  ['is:unassigned processor:none', { processor: null }, true],
  ['processor:me', { processor: null }, false],
  ['processor:nobody-known', { processor: null }, false],
  ['component:none', { componentId: null }, true],
  ['queue:none', { queueId: null }, true],
  ['queue:mine', { queueId: null }, false],
  ['queue:mine', { queueId: 'queue-2' }, false],
  ['is:merged', { mergedInto: { id: 'ticket-2', number: '10433' } }, true],
  ['is:unread', { unread: true }, true],
  ['is:unread', { unread: undefined }, 'unknown'],
  ['is:unread,open', { unread: undefined }, true],
  ['has:file', { hasFile: false }, false],
  ['rating:<=2', {}, true],
  ['rating:>=4', {}, false],
  ['rating:1..5', { rating: null }, false],
  ['-rating:<=2', { rating: null }, true],
  ['waiting:none -is:waiting', { waitingSince: null }, true],
  ['waiting:>2d', { waitingSince: null }, false],
  ['due:none overdue:no', { due: null }, true],
  ['due:<2h', { due: null }, false],
  ['overdue:yes due:<2h', { due: { target: 'first_reply', at: '2026-11-07T11:59:59Z' } }, true],
  ['escalated:yes', { escalatedAt: '2026-11-07T11:00:00Z' }, true],
  ['resolved:today', { resolvedAt: '2026-11-07T11:00:00+02:00' }, true],
  ['updated:today', { activeAt: '2026-11-07T21:59:59.999Z' }, true],
  ['updated:today', { activeAt: '2026-11-07T22:00:00Z' }, false],
])('%s after %j: %s', (text, changed, verdict) => {
  expect(judge(text, changed)).toBe(verdict)
})

test('what is mine cannot be told before the queues are known', () => {
  const terms = parseQuery('queue:mine').terms
  expect(matches(terms, row, { ...viewer, queueIds: null }, names)).toBe('unknown')
})

test('"me" is nobody for a viewer who is no user', () => {
  const nobody = { ...viewer, userId: null }
  expect(matches(parseQuery('owner:me').terms, row, nobody, names)).toBe(false)
})

describe('for any query', () => {
  test('a negated term says the opposite', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const term of terms.filter((term) => term.kind !== 'sort')) {
          const negated = { ...term, not: !term.not }
          expect(matches([negated], row, viewer, names)).toBe(opposite(matches([term], row, viewer, names)))
        }
      }),
    )
  })

  test('more terms never bring a ticket back, and their order is all the same', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (some, more) => {
        const both = matches([...some, ...more], row, viewer, names)
        expect(matches([...more, ...some], row, viewer, names)).toBe(both)
        if (matches(some, row, viewer, names) === false) expect(both).toBe(false)
      }),
    )
  })
})
