import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocketServer, type WebSocket as Socket } from 'ws'
import { openLine, type Line } from './line.ts'

let server: WebSocketServer
let line: Line | undefined
let sockets: Socket[]
let said: string[][]
const states: boolean[] = []
beforeEach(async () => {
  sockets = []
  said = []
  states.length = 0
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => {
    const own: string[] = []
    sockets.push(socket)
    said.push(own)
    socket.on('message', (data: Buffer) => {
      own.push(String(data))
      if (own.length === 1) socket.send('{"op":"welcome"}')
    })
  })
  await new Promise((resolve) => server.once('listening', resolve))
})
afterEach(() => {
  line?.close()
  for (const socket of sockets) socket.terminate()
  server.close()
})

const open = (over: Partial<Parameters<typeof openLine>[0]> = {}) => {
  const events: string[] = []
  line = openLine({
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secret: 's',
    topic: 'chat:c',
    position: '1.1',
    onEvents: (all) => events.push(...all.map(({ position }) => position)),
    onReset: () => Promise.resolve('9.9'),
    onSignal: () => undefined,
    onState: (isUp) => void states.push(isUp),
    onSessionEnded: () => undefined,
    ...over,
  })
  return events
}
const heard = (at: number) => (said[at] ?? []).map((text) => JSON.parse(text) as Record<string, unknown>)
const tell = (at: number, message: object) => sockets[at]?.send(JSON.stringify(message))
const until = (look: () => unknown) => vi.waitFor(() => expect(look()).toBeTruthy(), { timeout: 10_000 })

test('it says who it is before it asks for anything', async () => {
  open()
  await until(() => heard(0).length === 2)
  expect(heard(0)).toEqual([
    { op: 'hello', session: 's' },
    { op: 'subscribe', topic: 'chat:c', from: '1.1' },
  ])
})

test('after a break it goes on from the last that it heard', async () => {
  const events = open()
  await until(() => heard(0).length === 2)
  tell(0, { op: 'events', topic: 'chat:c', events: [{ position: '2.5' }], position: '2.5' })
  await until(() => events.length === 1)
  sockets[0]?.terminate()
  await until(() => heard(1).length === 2)
  expect(heard(1)[1]).toEqual({ op: 'subscribe', topic: 'chat:c', from: '2.5' })
  expect(states).toEqual([true, false, true])
})

test('a gap that is too long is filled by a fresh picture', async () => {
  open()
  await until(() => heard(0).length === 2)
  tell(0, { op: 'reset', topic: 'chat:c' })
  await until(() => heard(0).length === 3)
  expect(heard(0)[2]).toEqual({ op: 'subscribe', topic: 'chat:c', from: '9.9' })
})

test('a secret that is over is not tried again', async () => {
  let isOver = false
  open({ onSessionEnded: () => (isOver = true) })
  await until(() => heard(0).length === 2)
  sockets[0]?.close(4401)
  await until(() => isOver)
  line?.wake()
  // One that comes later is the second, so the first has not come again.
  open()
  await until(() => heard(1).length === 2)
  expect(sockets).toHaveLength(2)
})

test('a machine that says that it has no network is believed, and the line is tried again', async () => {
  open()
  await until(() => heard(0).length === 2)
  line?.cut()
  expect(states).toEqual([true, false])
  await until(() => heard(1).length === 2)
  expect(states).toEqual([true, false, true])
})
