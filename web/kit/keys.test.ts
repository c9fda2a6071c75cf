import { afterEach, expect, test, vi } from 'vitest'
import { addKeys, holdKeys, keysNow, press } from './keys.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function given(keys: Record<string, () => void>, label = 'Thread') {
  const bindings = Object.entries(keys).map(([key, run]) => ({ key, says: key, run }))
  stops.push(addKeys({ label, bindings: () => bindings }))
}

const pressed = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  defaultPrevented: false,
  isComposing: false,
  repeat: false,
  target: null,
  preventDefault: vi.fn(),
  ...more,
})
const inside = (selector: string) => ({
  target: { closest: (asked: string) => (asked.includes(selector) ? {} : null) },
})

test('runs the key that was pressed and keeps it from the browser', () => {
  const run = vi.fn()
  given({ r: run })
  const event = pressed('r')
  expect(press(event)).toBe(true)
  expect(run).toHaveBeenCalledOnce()
  expect(event.preventDefault).toHaveBeenCalledOnce()
})

test('while a dialog is on its way no key does anything', () => {
  const run = vi.fn()
  given({ e: run })
  const stop = holdKeys()
  expect(press(pressed('e'))).toBe(false)
  stop()
  expect(press(pressed('e'))).toBe(true)
  expect(run).toHaveBeenCalledOnce()
})

test.each([
  ['with Ctrl', pressed('r', { ctrlKey: true })],
  ['with Alt', pressed('r', { altKey: true })],
  ['with the command key', pressed('r', { metaKey: true })],
  ['while a letter is composed', pressed('r', { isComposing: true })],
  ['when somebody has answered already', pressed('r', { defaultPrevented: true })],
  ['in a text', pressed('r', inside('textarea'))],
  ['in a dialog', pressed('r', inside('[role="dialog"]'))],
  ['in a menu', pressed('r', inside('[role="menu"]'))],
  ['for another key', pressed('x')],
])('leaves the key alone %s', (_, event) => {
  const run = vi.fn()
  given({ r: run })
  expect(press(event)).toBe(false)
  expect(run).not.toHaveBeenCalled()
  expect(event.preventDefault).not.toHaveBeenCalled()
})

test('knows the key by its place on a Cyrillic keyboard', () => {
  const run = vi.fn()
  given({ r: run })
  expect(press(pressed('к', { code: 'KeyR' }))).toBe(true)
  expect(press(pressed('р', { code: 'KeyR' }))).toBe(true)
  expect(run).toHaveBeenCalledTimes(2)
})

test('a key held down changes a ticket once and moves through a list on and on', () => {
  const [resolve, next] = [vi.fn(), vi.fn()]
  given({ e: resolve, j: next })
  for (const repeat of [false, true, true]) {
    press(pressed('e', { repeat }))
    press(pressed('j', { repeat }))
  }
  expect(resolve).toHaveBeenCalledOnce()
  expect(next).toHaveBeenCalledTimes(3)
})

test('of two with the same key the later one counts, and the help tells only that one', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  given({ r: first, j: first }, 'List')
  given({ r: second }, 'Thread')
  press(pressed('r'))
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
  expect(keysNow().map(({ label, bindings }) => [label, bindings.map(({ key }) => key)])).toEqual([
    ['List', ['j']],
    ['Thread', ['r']],
  ])
})

test('what was taken away no longer answers', () => {
  const run = vi.fn()
  addKeys({ label: 'Thread', bindings: () => [{ key: 'r', says: 'r', run }] })()
  expect(press(pressed('r'))).toBe(false)
})

test('groups of the same label stand together', () => {
  const run = vi.fn()
  given({ a: run }, 'Ticket')
  given({ j: run }, 'List')
  given({ e: run, s: run }, 'Ticket')
  expect(keysNow().map(({ label, bindings }) => [label, bindings.map(({ key }) => key)])).toEqual([
    ['Ticket', ['a', 'e', 's']],
    ['List', ['j']],
  ])
})
