import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fields } from './fields.ts'
import { parseQuery } from './parse.ts'
import { anyText } from './samples.ts'
import { complete, typingAt } from './suggest.ts'

/** The cursor is the `|` in the text. */
function typing(marked: string) {
  return typingAt(marked.replace('|', ''), marked.indexOf('|'))
}

describe('what is being typed', () => {
  test.each<[string, object]>([
    ['|', { what: 'field', typed: '', offers: fields }],
    ['card |', { what: 'field', typed: '', from: 5, to: 5 }],
    ['st|', { what: 'field', typed: 'st', from: 0, to: 2, offers: ['status'] }],
    ['card ST|at', { what: 'field', typed: 'ST', from: 5, to: 9, offers: ['status'] }],
    ['-cr|', { what: 'field', typed: 'cr', from: 1, offers: ['creator', 'created'] }],
    ['card|', { what: 'field', typed: 'card', offers: [] }],
    ['st|atus:new', { what: 'field', typed: 'st', from: 0, to: 6 }],
    ['status:|', { what: 'value', field: 'status', typed: '', from: 7, to: 7 }],
    ['status:in|', { offers: ['in_process', 'in_customer_action'] }],
    ['status:new,c|', { typed: 'c', from: 11, to: 12, offers: ['closed'] }],
    ['status:new,|', { typed: '', from: 11, to: 11 }],
    ['status:n|ew,closed', { typed: 'n', from: 7, to: 10, offers: ['new'] }],
    ['by:m|', { field: 'creator', offers: ['me'] }],
    ['processor:"Ana P|', { field: 'processor', typed: 'Ana P', from: 10, to: 16, offers: [] }],
    ['waiting:|', { field: 'waiting', offers: ['today', 'yesterday', 'none'] }],
    ['sort:pri|', { offers: ['priority-asc', 'priority-desc'] }],
    ['due:|', { field: 'due', offers: ['today', 'yesterday', 'none'] }],
    ['overdue:|', { field: 'overdue', offers: ['yes', 'no'] }],
    ['sort:due|', { offers: ['due-asc', 'due-desc'] }],
    ['priority:|', { field: 'priority', offers: [] }],
  ])('%s', (marked, expected) => {
    expect(typing(marked)).toMatchObject(expected)
  })

  test.each(['"card arr|', '"card| arrival"', 'lost:x|'])('nothing to complete in %s', (marked) => {
    expect(typing(marked)).toBeUndefined()
  })

  test('is told for any text and cursor, around the cursor', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, anywhere) => {
        const cursor = anywhere % (text.length + 1)
        const found = typingAt(text, cursor)
        expect(!found || (found.from <= cursor && cursor <= found.to)).toBe(true)
      }),
    )
  })
})

describe('a completion', () => {
  test.each([
    ['card st|', 'status', 'card status:|'],
    ['st|ate:new x', 'status', 'status:|new x'],
    ['-st|', 'status', '-status:|'],
    ['status:new,in| card', 'in_process', 'status:new,in_process| card'],
    ['processor:an|', 'Ana Petrova', 'processor:"Ana Petrova"|'],
    ['processor:"An| card', 'me', 'processor:me|'],
    ['owner:|', 'me', 'owner:me|'],
  ])('%s, %s', (marked, chosen, expected) => {
    const { text, cursor } = complete(marked.replace('|', ''), typing(marked)!, chosen)
    expect(`${text.slice(0, cursor)}|${text.slice(cursor)}`).toBe(expected)
  })

  test('with any name reads as that name', () => {
    const name = anyText.map((text) => text.replace(/\p{Cc}/gu, '').trim())
    fc.assert(
      fc.property(name, (name) => {
        fc.pre(name !== '' && name !== 'me' && name !== 'none')
        const { text } = complete('owner:', typing('owner:|')!, name)
        expect(parseQuery(text).terms).toMatchObject([{ field: 'owner', values: [{ is: 'name', name }] }])
      }),
    )
  })
})
