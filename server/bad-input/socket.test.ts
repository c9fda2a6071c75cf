import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { ToClient } from '#contracts/live.ts'
import { newId } from '#kit/id.ts'
import { openSocket } from '#testing/live-socket.ts'
import type { Somebody } from '../rights/people.ts'
import { openScene, type Scene } from '../rights/scene.ts'

let scene: Scene
let caller: Somebody
let address: string
beforeAll(async () => {
  scene = await openScene()
  caller = await scene.regular('customer', 'caller')
  await scene.app.listen({ host: '127.0.0.1', port: 0 })
  address = `127.0.0.1:${(scene.app.server.address() as { port: number }).port}`
})
afterAll(() => scene.stop())

/** Sends one thing and tells the code that the server closes with. */
async function closedBy(message: string | Buffer): Promise<number> {
  const headers = { cookie: caller.cookie, origin: `http://${address}` }
  const socket = new WebSocket(`ws://${address}/api/live`, { headers })
  await once(socket, 'open')
  socket.send(message)
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

describe('a message that says nothing', () => {
  test.each([
    ['no JSON', 'hello'],
    ['broken JSON', '{"op":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['an unknown word', '{"op":"become","role":"admin"}'],
    ['a topic that there is not', '{"op":"subscribe","topic":"ledger","from":"0.0"}'],
    ['a ticket that is no id', '{"op":"subscribe","topic":"ticket:1 or 1=1","from":"0.0"}'],
    ['a place that is none', '{"op":"subscribe","topic":"me","from":"now"}'],
    ['a place without end', `{"op":"subscribe","topic":"me","from":"${'9'.repeat(40)}.0"}`],
    [
      'a place beyond the numbers of the database',
      `{"op":"subscribe","topic":"me","from":"${'9'.repeat(20)}.0"}`,
    ],
    ['one field more', '{"op":"ping","role":"admin"}'],
    ['10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['bytes', Buffer.from([0, 255, 254])],
  ])('%s closes this socket', async (_, message) => {
    expect(await closedBy(message)).toBe(1008)
  })

  test('more than 64 KB close it too', async () => {
    expect(await closedBy('x'.repeat(70_000))).toBe(1009)
  })

  test('so do more than twenty a second', async () => {
    const headers = { cookie: caller.cookie, origin: `http://${address}` }
    const socket = new WebSocket(`ws://${address}/api/live`, { headers })
    await once(socket, 'open')
    for (let n = 0; n < 60; n++) socket.send('{"op":"ping"}')
    expect(((await once(socket, 'close')) as [number])[0]).toBe(1008)
  })
})

test('the latest place that can be written is one that the log can read', async () => {
  const socket = await openSocket(scene.app, caller.cookie)
  socket.say({ op: 'subscribe', topic: 'me', from: `${'9'.repeat(19)}.${'9'.repeat(18)}` })
  await socket.settle()
  expect(socket.received.map((text) => (JSON.parse(text) as ToClient).op)).toEqual(['subscribed'])
  socket.close()
})

test('a socket has at most twenty topics', async () => {
  const socket = await openSocket(scene.app, caller.cookie)
  const { id } = await scene.threadOf(caller)
  socket.say({ op: 'subscribe', topic: 'me', from: '0.0' })
  socket.say({ op: 'subscribe', topic: `ticket:${id}`, from: '0.0' })
  for (let n = 0; n < 10; n++) socket.say({ op: 'subscribe', topic: `ticket:${newId()}`, from: '0.0' })
  await socket.settle()
  const told = socket.received.map((text) => JSON.parse(text) as ToClient)
  expect(told.filter((one) => one.op === 'refused').map((one) => one.code)).toEqual(
    Array(10).fill('not_found'),
  )
  socket.close()
})

const FRAMES: [name: string, bytes: number[]][] = [
  ['that is not masked', [0x81, 0x02, 0x7b, 0x7d]],
  ['with reserved bits', [0xf1, 0x82, 1, 2, 3, 4, 0, 0]],
  ['of an unknown kind', [0x83, 0x82, 1, 2, 3, 4, 0, 0]],
  ['that says it is 2^63 long', [0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
  ['of control that is too long', [0x89, 0xfe, 0x01, 0x00, 1, 2, 3, 4]],
  ['that goes on with nothing', [0x80, 0x82, 1, 2, 3, 4, 0, 0]],
  ['that is not UTF-8', [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
]

async function rawSocket(): Promise<Socket> {
  const [host, port] = address.split(':')
  const socket = connect(Number(port), host)
  socket.on('error', () => {})
  socket.write(
    `GET /api/live HTTP/1.1\r\nhost: ${address}\r\norigin: http://${address}\r\ncookie: ${caller.cookie}\r\n` +
      `connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n` +
      `sec-websocket-key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  const [head] = (await once(socket, 'data')) as [Buffer]
  expect(head.toString('latin1')).toContain('101 Switching Protocols')
  return socket
}

test.each(FRAMES)('a frame %s ends this socket and no other', async (_, bytes) => {
  const other = await openSocket(scene.app, caller.cookie)
  const socket = await rawSocket()
  socket.write(Buffer.from(bytes))
  await once(socket, 'close')
  await other.settle()
  other.close()
})

test.each([
  ['a foreign page', 'https://evil.example'],
  ['a page without a name', 'null'],
  ['a page of another port', 'http://127.0.0.1:1'],
  ['no page, but with the cookie', undefined],
])('%s opens no socket', async (_, origin) => {
  for (const path of ['/api/live', '/api/chat/live']) {
    const socket = new WebSocket(`ws://${address}${path}`, {
      headers: { cookie: caller.cookie, ...(origin === undefined ? {} : { origin }) },
    })
    const told = await new Promise<string>((resolve) => {
      socket.once('error', ({ message }) => resolve(message)).once('open', () => resolve('it opened'))
    })
    socket.terminate()
    expect(told, path).toContain('403')
  }
})
