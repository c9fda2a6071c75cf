import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { OneWrite } from './one-write.ts'

const server = createServer((other) => other.pipe(other))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

test('what is written in one turn leaves in one piece, also what promises write that go on in it', async () => {
  const socket = new OneWrite()
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const pieces = vi.spyOn(socket, '_writev')
  const alone = vi.spyOn(socket, '_write')

  socket.write('begin; ')
  await Promise.resolve()
  socket.cork()
  socket.write('select 1; ')
  socket.uncork()
  await Promise.resolve().then(() => Promise.resolve())
  socket.write(Buffer.from('select 2'))

  let answer = ''
  while (!answer.endsWith('2')) answer += String((await once(socket, 'data'))[0])
  expect(answer).toBe('begin; select 1; select 2')
  expect([pieces.mock.calls.length, alone.mock.calls.length]).toEqual([1, 0])
  socket.destroy()
})
