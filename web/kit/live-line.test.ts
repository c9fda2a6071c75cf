import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { SESSION_ENDED } from '#contracts/live.ts'
import type { LiveEvent } from '#contracts/live.ts'
import { LiveLine } from './live-line.ts'

/** A slow machine is no failure. */
const patiently = { timeout: 20_000 }

let server: WebSocketServer
let line: LiveLine
const onSessionEnded = vi.fn()

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  line = new LiveLine({ address, onSessionEnded, pause: () => 5 })
  onSessionEnded.mockClear()
})

afterEach(() => {
  line.close()
  for (const client of server.clients) client.terminate()
  server.close()
})

/** The next connection, with what it hears in order. */
async function connection() {
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  const heard: unknown[] = []
  socket.on('message', (raw: Buffer) => heard.push(JSON.parse(raw.toString())))
  const say = (message: object) => socket.send(JSON.stringify(message))
  return {
    socket,
    heard,
    say,
    hears: (count: number) => vi.waitUntil(() => heard.length >= count, patiently),
  }
}

const listener = () => ({ onEvents: vi.fn(), onReset: vi.fn(), onSignal: vi.fn(), onRefused: vi.fn() })
const events = (topic: string, position: string) => ({
  op: 'events',
  topic,
  position,
  events: [] as LiveEvent[],
})

test('after a break it resumes from the last position it heard', async () => {
  const mine = listener()
  const first = connection()
  line.join('desk', '1.1', mine)
  const one = await first
  await one.hears(1)
  expect(one.heard).toEqual([{ op: 'subscribe', topic: 'desk', from: '1.1' }])

  one.say(events('desk', '1.7'))
  await vi.waitUntil(() => mine.onEvents.mock.calls.length > 0, patiently)
  const second = connection()
  one.socket.terminate()
  const two = await second
  await two.hears(1)
  expect(two.heard).toEqual([{ op: 'subscribe', topic: 'desk', from: '1.7' }])
})

test('a second listener with an older snapshot has the gap replayed; a newer one costs nothing', async () => {
  const first = connection()
  line.join('desk', '2.5', listener())
  const one = await first
  await one.hears(1)
  line.join('desk', '2.9', listener())
  line.join('desk', '2.3', listener())
  await one.hears(2)
  expect(one.heard.slice(1)).toEqual([{ op: 'subscribe', topic: 'desk', from: '2.3' }])
})

test('after a reset it waits for the fresh snapshot, also across a break', async () => {
  const mine = listener()
  const first = connection()
  line.join('desk', '1.1', mine)
  const one = await first
  await one.hears(1)
  one.say({ op: 'reset', topic: 'desk' })
  await vi.waitUntil(() => mine.onReset.mock.calls.length > 0, patiently)

  const second = connection()
  one.socket.terminate()
  const two = await second
  await vi.waitUntil(() => line.isOpen, patiently)
  line.goOn('desk', '9.1')
  line.goOn('desk', '9.2')
  await two.hears(1)
  expect(two.heard).toEqual([{ op: 'subscribe', topic: 'desk', from: '9.1' }])
})

test('the last listener to go leaves the topic', async () => {
  const first = connection()
  line.join('me', '1.1', listener())
  const [leave, leaveToo] = [line.join('desk', '1.1', listener()), line.join('desk', '1.1', listener())]
  const one = await first
  await one.hears(2)
  leave()
  leaveToo()
  await one.hears(3)
  expect(one.heard[2]).toEqual({ op: 'unsubscribe', topic: 'desk' })
})

test('signals and refusals reach those of the topic only', async () => {
  const [mine, other] = [listener(), listener()]
  const person = { id: 'p', name: 'Ana', role: 'agent', isRemoved: false }
  const first = connection()
  line.join('desk', '1.1', mine)
  line.join('me', '1.1', other)
  const one = await first
  await one.hears(2)
  one.say({ op: 'signal', topic: 'desk', kind: 'typing', person })
  one.say({ op: 'signal', topic: 'desk', kind: 'typing', person, words: 'I have lo' })
  one.say({ op: 'refused', topic: 'desk', code: 'not_found' })
  await vi.waitUntil(() => mine.onRefused.mock.calls.length > 0, patiently)
  expect(mine.onSignal.mock.calls).toEqual([
    [{ kind: 'typing', person }],
    [{ kind: 'typing', person, words: 'I have lo' }],
  ])
  expect(mine.onRefused).toHaveBeenCalledWith('not_found')
  expect(other.onSignal).not.toHaveBeenCalled()
})

test('an ended session is told once and not tried again', async () => {
  const first = connection()
  line.join('desk', '1.1', listener())
  const one = await first
  await one.hears(1)
  one.socket.close(SESSION_ENDED)
  await vi.waitUntil(() => onSessionEnded.mock.calls.length > 0, patiently)
  const again = await Promise.race([
    connection().then(() => 'again'),
    new Promise((resolve) => setTimeout(() => resolve('quiet'), 60)),
  ])
  expect(again).toBe('quiet')
  expect(onSessionEnded).toHaveBeenCalledTimes(1)
})

test('a wake on an open line asks whether it still lives', async () => {
  const first = connection()
  line.join('desk', '1.1', listener())
  const one = await first
  await one.hears(1)
  line.wake()
  await one.hears(2)
  expect(one.heard[1]).toEqual({ op: 'ping' })
})
