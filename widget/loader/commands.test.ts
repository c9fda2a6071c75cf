import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeListeners, takeOver, type Commands } from './commands.ts'

let done: unknown[][]
const reported: unknown[] = []
beforeEach(() => {
  done = []
  reported.length = 0
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
})
afterEach(() => vi.unstubAllGlobals())

const note =
  (name: string) =>
  (...values: unknown[]) =>
    void done.push([name, ...values])

const commands = (over: Partial<Commands> = {}): Commands => ({
  open: note('open'),
  close: note('close'),
  toggle: note('toggle'),
  identify: note('identify'),
  forget: note('forget'),
  on: () => () => undefined,
  setLocale: note('setLocale'),
  setAttributes: note('setAttributes'),
  showMessage: note('showMessage'),
  ...over,
})

test('what a page called before the script had come is done in its order', () => {
  takeOver(commands(), [['identify', 'token'], ['setLocale', 'bg'], ['open']])
  expect(done).toEqual([['identify', 'token'], ['setLocale', 'bg'], ['open']])
})

test('afterwards the same words work, and each command by its name', () => {
  const chat = takeOver(commands(), undefined)
  chat.push(['showMessage', 'Need a hand?'], ['open'])
  chat.close()
  expect(done).toEqual([['showMessage', 'Need a hand?'], ['open'], ['close']])
})

test.each([
  ['a name that is no command', [['fly'], ['open']]],
  ['no call at all', [null, ['open']]],
  ['text', ['open', ['open']]],
])('%s does not stop the next call', (_called, before) => {
  takeOver(commands(), before)
  expect(done).toEqual([['open']])
  expect(reported).toHaveLength(1)
})

test('a page that had something else under the name is served all the same', () => {
  takeOver(commands(), { open: 'yes' }).open()
  expect(done).toEqual([['open']])
})

test('the page cannot change what a command does for others', () => {
  const chat = takeOver(commands(), undefined)
  expect(() => Object.assign(chat, { open: note('else') })).toThrow(TypeError)
})

test('who listens hears until he stops, and who fails does not keep others from hearing', () => {
  const { on, tell } = makeListeners()
  const heard: unknown[] = []
  on('message', () => {
    throw new Error('of the page')
  })
  const stop = on('message', (detail) => heard.push(detail))
  tell('message', 1)
  tell('open')
  stop()
  tell('message', 2)
  expect(heard).toEqual([1])
  expect(reported).toHaveLength(2)
})
