import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showInbox } from '#contracts/chat.ts'
import { ask, Refusal } from './ask.ts'

let server: Server
let answer: (reply: ServerResponse) => void
beforeEach(async () => {
  server = createServer((_, reply) => answer(reply))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init))
})
afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

const asked = () =>
  ask(showInbox, { params: { publicId: 'shop' } }).then(
    () => undefined,
    (error: unknown) => error as Refusal,
  )

test('an answer that is cut off in the middle counts as none, so that the same is asked again', async () => {
  answer = (reply) => {
    reply.writeHead(200, { 'content-length': '100' })
    reply.write('{"id":', () => reply.destroy())
  }
  const refusal = await asked()
  expect(refusal).toBeInstanceOf(Refusal)
  expect([refusal?.code, refusal?.passes]).toEqual(['offline', true])
})

test('a refusal that is cut off in the middle is none', async () => {
  answer = (reply) => {
    reply.writeHead(409, { 'content-length': '100' })
    reply.write('{"code":', () => reply.destroy())
  }
  expect((await asked())?.passes).toBe(true)
})

test('a refusal says its code', async () => {
  answer = (reply) => reply.writeHead(409).end('{"code":"chat_over","title":"Over."}')
  const refusal = await asked()
  expect([refusal?.code, refusal?.passes, refusal?.message]).toEqual(['chat_over', false, 'Over.'])
})
