import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeKept } from './kept.ts'

/** The store of a browser, which the tabs of a site share. */
let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('looking and changing keep nothing; the first word does', () => {
  const kept = makeKept('shop')
  kept.change({ isMute: true })
  expect([kept.now(), stored.size]).toEqual([null, 0])
  kept.begin({ secret: 's' })
  expect(makeKept('shop').now()).toEqual({ secret: 's' })
  expect(makeKept('other').now()).toBeNull()
})

test('two tabs change different things and both hold', () => {
  const [one, two] = [makeKept('shop'), makeKept('shop')]
  one.begin({ secret: 's' })
  const later = makeKept('shop')
  one.change({ chatId: 'c' })
  later.change({ isMute: true })
  expect(makeKept('shop').now()).toEqual({ secret: 's', chatId: 'c', isMute: true })
  expect(two.now()).toBeNull()
})

test('two tabs write before either is told of the other, and both words are kept', () => {
  makeKept('shop').begin({ secret: 's' })
  const [one, two] = [makeKept('shop'), makeKept('shop')]
  const add = (id: string) => (there: { texts?: { id: string; text: string; at: string }[] }) => ({
    texts: [...(there.texts ?? []), { id, text: id, at: '' }],
  })
  one.changeAs(add('a'))
  two.changeAs(add('b'))
  expect(
    makeKept('shop')
      .now()
      ?.texts?.map(({ id }) => id),
  ).toEqual(['a', 'b'])
})

test('what was forgotten in one tab does not come back by a change in another', () => {
  makeKept('shop').begin({ secret: 's' })
  const [one, two] = [makeKept('shop'), makeKept('shop')]
  one.forget()
  two.change({ chatId: 'c' })
  expect(makeKept('shop').now()).toBeNull()
})

test.each(['{', '[]', '"s"', '{"secret":1}', 'null'])(
  'what was spoilt in the store is nothing: %s',
  (text) => {
    stored.set('switchboard.shop', text)
    expect(makeKept('shop').now()).toBeNull()
  },
)

test('where the browser refuses its store the chat lives as long as the page', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  const kept = makeKept('shop')
  kept.begin({ secret: 's' })
  kept.change({ chatId: 'c' })
  expect(kept.now()).toEqual({ secret: 's', chatId: 'c' })
})
