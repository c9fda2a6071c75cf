import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { watchSender } from './watch-sender.ts'

const server = createServer()
afterEach(() => server.closeAllConnections())

async function arriving(body: string) {
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 4\r\n\r\n${body}`)
  const [request] = (await once(server, 'request')) as [IncomingMessage]
  return { socket, request }
}

test('a sender who falls silent in the middle is broken off', async () => {
  const { socket, request } = await arriving('ab')
  watchSender(request, 20)
  await once(socket, 'close')
  expect(request.destroyed).toBe(true)
})

test('a sender who has sent all may be silent', async () => {
  const { request } = await arriving('abcd')
  watchSender(request, 5)
  const [bytes] = (await once(request, 'data')) as [Buffer]
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([bytes.toString(), request.socket.destroyed]).toEqual(['abcd', false])
  server.close()
})
