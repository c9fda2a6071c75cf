import { connect } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newId } from '#kit/id.ts'
import { pictureOf } from '#kit/store/sample-pictures.ts'
import { uploadWorld } from '#testing/uploads.ts'

let it: Awaited<ReturnType<typeof uploadWorld>>
let port: number
beforeAll(async () => {
  it = await uploadWorld({ MAX_FILE_MB: '1' })
  await it.app.listen({ host: '127.0.0.1', port: 0 })
  port = (it.app.server.address() as { port: number }).port
})
afterAll(() => it.stop())

const words = Buffer.from('these are the bytes')
const MB = 1024 * 1024

async function threadOf(caller = it.agent) {
  const reply = await it.app.inject({ url: `/api/tickets/${it.ticketId}`, headers: it.as(caller) })
  return reply.json<{ messages: { id: string }[] }>()
}
const filesStored = async () =>
  (await it.world.db.selectFrom('files').select(['store_key', 'preview']).execute()).flatMap((row) => [
    row.store_key,
    ...(row.preview ? [row.preview.large.key, row.preview.thumb.key] : []),
  ])
/** What must hold after everything: the disk holds just what the rows name. */
const expectNothingLeft = async () =>
  expect((await it.storedKeys()).toSorted()).toEqual((await filesStored()).toSorted())

test('a file is a message of its own, told to the thread', async () => {
  const messageId = newId()
  const { status, body } = await it.upload(it.customer, words, { messageId, name: '../снимка.txt' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    message: {
      id: messageId,
      side: 'contact',
      text: '',
      file: { name: 'снимка.txt', type: 'text/plain', bytes: words.length, picture: null },
    },
    ticket: { id: it.ticketId, hasFile: true },
  })
  const told = await it.world.db
    .selectFrom('events')
    .select(['type', 'audience'])
    .where(sql<boolean>`${messageId}::uuid = any(subjects)`)
    .execute()
  expect(told).toEqual([{ type: 'message.added', audience: 'contact' }])
})

test('a second try answers the first result and stores nothing more', async () => {
  const messageId = newId()
  const first = await it.upload(it.customer, words, { messageId })
  const second = await it.upload(it.customer, Buffer.from('other'), { messageId })
  expect(second.body.message).toEqual(first.body.message)
  await expectNothingLeft()
})

test('two tries at once become one message', async () => {
  const messageId = newId()
  const picture = await pictureOf('png')
  const tries = await Promise.all([1, 2, 3].map(() => it.upload(it.customer, picture, { messageId })))
  expect(new Set(tries.map(({ body }) => body.message?.file?.id)).size).toBe(1)
  await expectNothingLeft()
})

test('a note with a file is never among what the customer sees', async () => {
  const { message } = (await it.upload(it.agent, words, { note: true })).body
  expect((await threadOf()).messages.map(({ id }) => id)).toContain(message.id)
  expect((await threadOf(it.customer)).messages.map(({ id }) => id)).not.toContain(message.id)
})

describe('refused before a byte is read, and nothing is kept', () => {
  const cases = {
    'a ticket of somebody else': [() => it.stranger, {}, 404, 'not_found'],
    'a ticket that is not there': [() => it.customer, { ticketId: newId() }, 404, 'not_found'],
    'a note of a customer': [() => it.customer, { note: true }, 403, 'not_allowed'],
    'too much announced': [() => it.customer, { announced: MB + 1 }, 413, 'file_too_large'],
    'nothing announced': [() => it.customer, { announced: 0 }, 422, 'file_empty'],
    'another length': [() => it.customer, { announced: 5 }, 422, 'invalid'],
    'a name that is missing': [() => it.customer, { name: '' }, 422, 'required'],
  } as const
  test.each(Object.entries(cases))('%s', async (_, [caller, about, status, code]) => {
    const before = (await threadOf()).messages.length
    expect(await it.upload(caller(), words, about)).toMatchObject({ status, body: { code } })
    expect((await threadOf()).messages).toHaveLength(before)
    await expectNothingLeft()
  })

  test('the id of a message of somebody else', async () => {
    const messageId = newId()
    await it.upload(it.customer, words, { messageId })
    expect(await it.upload(it.agent, words, { messageId })).toMatchObject({ body: { code: 'id_used' } })
  })

  test('JSON', async () => {
    const reply = await it.app.inject({
      method: 'POST',
      url: it.urlOf(2, {}),
      headers: it.as(it.customer),
      payload: {},
    })
    expect(reply.json()).toMatchObject({ status: 415, code: 'wrong_content_type' })
  })
})

test('a file over the limit is refused with the limit in words', async () => {
  const tooLarge = await it.upload(it.customer, Buffer.alloc(MB + 1))
  expect(tooLarge).toMatchObject({ status: 413, body: { code: 'file_too_large', params: { limit: '1 MB' } } })
  expect((await it.upload(it.customer, Buffer.alloc(MB, 'x'))).status).toBe(200)
  await expectNothingLeft()
})

/** A request by hand: head now, body as it comes. */
async function opened(bytes: number, extra: string, ticketId = it.ticketId) {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    `POST ${it.urlOf(bytes, { ticketId })} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${it.as(it.customer).cookie}\r\norigin: ${it.as(it.customer).origin}\r\n` +
      `content-type: application/octet-stream\r\n${extra}\r\n\r\n`,
  )
  return socket
}
const eventually = async (check: () => Promise<boolean>) => {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 20))
}

test.each([
  ['with a length', 'content-length: 500000', (bytes: Buffer) => bytes],
  ['in chunks', 'transfer-encoding: chunked', (bytes: Buffer) => chunk(bytes)],
])('a connection cut in the middle, %s, leaves nothing', async (_, extra, framed) => {
  const { messages } = await threadOf()
  const socket = await opened(500_000, extra)
  socket.write(framed(Buffer.alloc(300_000, 'x')))
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  // The next upload to this ticket waits for its turn, so the cut one has ended when it is answered.
  expect((await it.upload(it.customer, words)).status).toBe(200)
  expect((await threadOf()).messages).toHaveLength(messages.length + 1)
  await expectNothingLeft()
})

test('more chunks than were announced are refused, and the connection goes on', async () => {
  const socket = await opened(10, 'transfer-encoding: chunked')
  socket.write(chunk(Buffer.alloc(300_000, 'x')))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 .*"code":"file_too_large"/s)
  socket.write('0\r\n\r\nGET /api/openapi.json HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
  const [next] = (await once(socket, 'data')) as [Buffer]
  expect(next.toString()).toMatch(/^HTTP\/1\.1 200 /)
  socket.destroy()
  await expectNothingLeft()
})

test('chunks that end too early are a file cut off', async () => {
  const socket = await opened(500_000, 'transfer-encoding: chunked')
  socket.write(Buffer.concat([chunk(Buffer.from('too few')), Buffer.from('0\r\n\r\n')]))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 .*"code":"file_cut_off"/s)
  socket.destroy()
  await expectNothingLeft()
})

const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])

test('the fourth upload of one person at once is too many; others are not held up', async () => {
  const tickets = await Promise.all([1, 2, 3, 4].map(() => it.opened(it.customer)))
  const slow = await Promise.all(tickets.map((id) => opened(100, 'content-length: 100', id)))
  const [refused] = (await Promise.race(slow.map((socket) => once(socket, 'data')))) as [Buffer]
  expect(refused.toString()).toMatch(/^HTTP\/1\.1 429 .*"code":"too_many"/s)
  expect((await it.upload(it.agent, words)).status).toBe(200)
  for (const socket of slow) socket.destroy()
  await eventually(async () => (await it.upload(it.customer, words)).status === 200)
  await expectNothingLeft()
})
