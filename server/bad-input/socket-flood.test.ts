import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openSocket } from '#testing/live-socket.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let address: string
beforeAll(async () => {
  it = await testWorld()
  await it.app.listen({ host: '127.0.0.1', port: 0 })
  address = `127.0.0.1:${(it.app.server.address() as { port: number }).port}`
})
afterAll(() => it.stop())

async function lineOf({ cookie }: Person) {
  const headers = { cookie, origin: `http://${address}` }
  const socket = new WebSocket(`ws://${address}/api/live`, { headers })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await once(socket, 'open')
  return { socket, closed }
}

test('who says too much over many lines together is cut off like who says it over one; others are heard', async () => {
  const [elena, petar] = [await signInAs(it, 'elena'), await signInAs(it, 'petar')]
  const other = await openSocket(it.app, petar.cookie)
  const lines = []
  for (let n = 0; n < 40; n++) lines.push(await lineOf(elena))
  for (const { socket } of lines) for (let n = 0; n < 10; n++) socket.send('{"op":"ping"}')
  expect(await Promise.race(lines.map(({ closed }) => closed))).toBe(1008)
  await other.settle()
  other.close()
  for (const { socket } of lines) socket.terminate()
})

test('nobody has more than a hundred lines', async () => {
  const maria = await signInAs(it, 'maria')
  const lines = []
  for (let n = 0; n < 101; n++) lines.push(await lineOf(maria))
  expect(await lines.at(-1)?.closed).toBe(1008)
  expect(lines.filter(({ socket }) => socket.readyState === WebSocket.OPEN)).toHaveLength(100)
  for (const { socket } of lines) socket.terminate()
})

test('a stranger opens no more than some lines a minute for a chat that he never begins', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 125; n++) {
    const socket = new WebSocket(`ws://${address}/api/chat/live`, {
      headers: { origin: `http://${address}` },
    })
    const refused = once(socket, 'unexpected-response').then(() => statuses.push(429))
    await Promise.race([once(socket, 'open'), refused]).catch(() => {})
    socket.on('error', () => {})
    socket.terminate()
  }
  expect(statuses).toHaveLength(5)
})
