import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statuses } from '../tickets.ts'
import { choices } from './fields.ts'
import { longestQuery, parseQuery } from './parse.ts'
import { anyText } from './samples.ts'
import type { Term } from './terms.ts'

const word = (text: string, not = false): Term => ({ kind: 'word', text, not })
const phrase = (text: string, not = false): Term => ({ kind: 'phrase', text, not })
const name = (text: string) => ({ is: 'name', name: text })
const is = (value: number | string) => ({ op: '=', value })

const single: [string, object][] = [
  ['card', word('card')],
  ['-card', word('card', true)],
  ['10432', word('10432')],
  ['10:30', word('10:30')],
  ['Re:', word('Re:')],
  ['https://bank.example/a?b=c', word('https://bank.example/a?b=c')],
  ['5"screen', word('5"screen')],
  ['карта', word('карта')],
  ['"card arrival"', phrase('card arrival')],
  ['-"card arrival"', phrase('card arrival', true)],
  ['" card "', phrase('card')],
  [String.raw`"say \"no\" to C:\temp"`, phrase(String.raw`say "no" to C:\temp`)],
  ['“card arrival”', phrase('card arrival')],
  ['„нова карта“', phrase('нова карта')],
  ['«новая карта»', phrase('новая карта')],
  ['"status:new"', phrase('status:new')],
  ['status:new', { field: 'status', values: ['new'], not: false }],
  ['STATUS:New', { field: 'status', values: ['new'] }],
  ['-status:closed', { field: 'status', values: ['closed'], not: true }],
  ['status:new,"in process"', { field: 'status', values: ['new', 'in_process'] }],
  ['status:in-customer-action', { field: 'status', values: ['in_customer_action'] }],
  ['status:new,,closed,', { field: 'status', values: ['new', 'closed'] }],
  ['is:unassigned', { kind: 'choice', field: 'is', values: ['unassigned'] }],
  ['has:file', { kind: 'choice', field: 'has', values: ['file'] }],
  ['priority:4', { kind: 'amount', values: [is(4)] }],
  ['priority:>=4', { values: [{ op: '>=', value: 4 }] }],
  ['priority:"<2"', { values: [{ op: '<', value: 2 }] }],
  ['priority:2..4', { values: [{ op: '..', from: 2, to: 4 }] }],
  ['priority:4..2', { values: [{ op: '..', from: 2, to: 4 }] }],
  ['priority:4..', { values: [{ op: '>=', value: 4 }] }],
  ['priority:..2', { values: [{ op: '<=', value: 2 }] }],
  ['priority:1,4..5', { values: [is(1), { op: '..', from: 4, to: 5 }] }],
  ['#10432', { kind: 'amount', field: 'number', values: [is(10432)] }],
  ['-#10432', { field: 'number', not: true }],
  ['number:#10432', { field: 'number', values: [is(10432)] }],
  ['#card', word('#card')],
  ['#0', word('#0')],
  ['type:equipment', { kind: 'name', field: 'type', values: [name('equipment')] }],
  ['type:none', { values: [name('none')] }],
  ['component:none', { values: [{ is: 'none' }] }],
  ['processor:me,none', { field: 'processor', values: [{ is: 'me' }, { is: 'none' }] }],
  ['owner:"me"', { field: 'owner', values: [name('me')] }],
  ['by:ME', { field: 'creator', values: [{ is: 'me' }] }],
  ['person:+359888123456', { field: 'contact', values: [name('+359888123456')] }],
  ['contact:"Ana Petrova",ana@bank.example', { values: [name('Ana Petrova'), name('ana@bank.example')] }],
  ['contact:">=4"', { values: [name('>=4')] }],
  ['created:today', { kind: 'date', field: 'created', values: [is('today')] }],
  ['created:007D', { values: [is('7d')] }],
  ['created:2026-11', { values: [is('2026-11')] }],
  ['updated:>2026-11-07', { values: [{ op: '>', value: '2026-11-07' }] }],
  ['created:2026-01-01..2026-02-01', { values: [{ op: '..', from: '2026-01-01', to: '2026-02-01' }] }],
  ['closed:none', { field: 'closed', values: [{ op: 'none' }] }],
  ['waiting:2d', { field: 'waiting', values: [{ op: '>=', value: '2d' }] }],
  ['waiting:today', { values: [is('today')] }],
  ['sort:created-asc', { kind: 'sort', by: 'created', direction: 'asc' }],
  ['sort:waiting', { kind: 'sort', by: 'waiting', direction: 'desc' }],
]

test.each(single)('%s is one term', (text, expected) => {
  const { terms, problems } = parseQuery(text)
  expect(problems).toEqual([])
  expect(terms).toHaveLength(1)
  expect(terms[0]).toMatchObject(expected)
})

test('every status of a ticket can be asked for', () => {
  expect(choices.status).toEqual([...statuses, 'open'])
})

const many: [string, number][] = [
  ['', 0],
  [' \t\n\u00a0', 0],
  ['- -- ? & ""', 0],
  ['status:new priority:>=4 "card arrival"', 3],
  ['"one""two"three', 3],
  ['status:"new"closed', 2],
  ['card\u0000lost', 2],
]

test.each(many)('%j has %i terms', (text, count) => {
  expect(parseQuery(text)).toMatchObject({ terms: { length: count }, problems: [] })
})

const wrong: [string, string, string, object][] = [
  ['foo:bar', 'unknown_field', 'foo', { field: 'foo' }],
  ['card -тип:x', 'unknown_field', 'тип', { field: 'тип' }],
  ['constructor:x', 'unknown_field', 'constructor', {}],
  ['status:new,lost', 'unknown_value', 'lost', { field: 'status', value: 'lost' }],
  ['is:lost', 'unknown_value', 'lost', {}],
  ['priority:9', 'unknown_value', '9', { field: 'priority', value: '9' }],
  ['priority:high', 'unknown_value', 'high', {}],
  ['number:99999999999', 'unknown_value', '99999999999', {}],
  ['sort:size', 'unknown_value', 'size', {}],
  ['sort:created-asc-now', 'unknown_value', 'created-asc-now', {}],
  ['sort:created,priority', 'unknown_value', 'priority', {}],
  ['-sort:created', 'unknown_value', 'created', {}],
  ['status:', 'missing_value', 'status:', { field: 'status' }],
  ['-owner:"",', 'missing_value', '-owner:"",', { field: 'owner' }],
  ['"card arr', 'unfinished_quote', '"card arr', {}],
  ['owner:"Ana', 'unfinished_quote', '"Ana', {}],
  ['created:2026-13', 'bad_date', '2026-13', { field: 'created' }],
  ['created:2026-02-30', 'bad_date', '2026-02-30', {}],
  ['created:>soon', 'bad_date', '>soon', { value: '>soon' }],
  ['created:0d', 'bad_date', '0d', {}],
  ['created:none', 'bad_date', 'none', {}],
  ['created:0001-01-01', 'bad_date', '0001-01-01', {}],
  ['priority:>=', 'bad_comparison', '>=', {}],
  ['priority:>>4', 'bad_comparison', '>>4', {}],
  ['priority:1..2..3', 'bad_comparison', '1..2..3', {}],
  ['created:..', 'bad_comparison', '..', {}],
  ['created:>=2025..2026', 'bad_comparison', '>=2025..2026', {}],
  ['status:>new', 'bad_comparison', '>new', {}],
  ['owner:<ana', 'bad_comparison', '<ana', {}],
]

describe('problems', () => {
  test.each(wrong)('%s: %s', (text, code, at, params) => {
    const { problems } = parseQuery(text)
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect(problem).toMatchObject({ code, params })
    expect(text.slice(problem!.from, problem!.to)).toBe(at)
  })

  test('a bad value leaves the good ones, a term without any is left out', () => {
    expect(parseQuery('status:new,lost priority:high').terms).toMatchObject([{ values: ['new'] }])
  })

  test('an unfinished quote still finds what is there', () => {
    expect(parseQuery('"card arr').terms).toEqual([phrase('card arr')])
  })

  test('a text may have 1,000 characters and not one more', () => {
    expect(parseQuery('x'.repeat(longestQuery)).problems).toEqual([])
    expect(parseQuery('x'.repeat(longestQuery + 1)).problems).toEqual([
      { code: 'too_long', from: 1000, to: 1001, params: { limit: 1000 } },
    ])
  })
})

test('any text is read, with every problem inside it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { from, to } of parseQuery(text).problems) {
        expect(0 <= from && from < to && to <= text.length).toBe(true)
      }
    }),
  )
})

const hostile = [
  '"',
  '\\',
  '"\\',
  'a:',
  'a',
  'a-',
  '-',
  ',',
  'is:,',
  'owner:"',
  '..',
  'priority:..',
  '„',
  '#1',
  ' ',
  '\u0000',
]

// At quadratic cost a text this long would run into the test's time limit.
test.each(hostile)('a long run of %j costs no more than its length', (piece) => {
  const size = 300_000
  const text = piece.repeat(size / piece.length)
  expect(parseQuery(text).problems[0]?.code).toBe('too_long')
})
