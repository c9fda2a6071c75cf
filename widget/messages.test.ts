import { expect, test } from 'vitest'
import { messageFrom, wrapped } from './messages.ts'

const panel = { name: 'the frame' }
const from = { window: panel, isOrigin: (origin: string) => origin === 'https://help.example' }
const event = (over: object) =>
  ({ source: panel, origin: 'https://help.example', data: wrapped({ op: 'close' }), ...over }) as MessageEvent

test('what the own frame says is heard', () => {
  expect(messageFrom(event({}), from)).toEqual({ op: 'close' })
})

test.each([
  ['another window', { source: { name: 'another' } }],
  ['no window', { source: null }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that only begins so', { origin: 'https://help.example.evil.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['a message of something else', { data: { op: 'close' } }],
  ['text', { data: 'close' }],
  ['nothing', { data: null }],
  ['something without a name', { data: { switchboard: {} } }],
])('%s is not heard', (_who, over) => {
  expect(messageFrom(event(over), from)).toBeUndefined()
})

test('while there is no frame nobody is heard, also not a message that comes from nowhere', () => {
  expect(messageFrom(event({ source: null }), { ...from, window: null })).toBeUndefined()
  expect(messageFrom(event({ source: undefined }), { ...from, window: undefined })).toBeUndefined()
})
