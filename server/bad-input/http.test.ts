import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteArticleSearch } from '#contracts/article-search.ts'
import { openTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { ready } from '../rights/ready.ts'
import { calls } from '../rights/calls/index.ts'
import { openScene, type Scene } from '../rights/scene.ts'
import { expectProblem } from './expect-problem.ts'
import { fingerprint } from './fingerprint.ts'

let scene: Scene
let port: number
let headers: Record<string, string>
beforeAll(async () => {
  scene = await openScene()
  await scene.app.listen({ host: '127.0.0.1', port: 0 })
  port = (scene.app.server.address() as { port: number }).port
  const { cookie } = await scene.regular('customer', 'caller')
  headers = { cookie, origin: scene.world.config.publicUrl }
})
afterAll(() => scene.stop())

const MB = 1024 * 1024
const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code

/** A request whose body is still to come, with what it is answered: empty when the line closes without. */
function begun(framing: string) {
  const socket = connect(port, '127.0.0.1')
  const ended = new Promise<string>((resolve) =>
    socket.once('close', () => resolve('')).on('error', () => {}),
  )
  const answered = once(socket, 'data').then(([data]) => String(data))
  socket.write(
    `POST /api/tickets HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${headers['cookie']}\r\n` +
      `origin: ${headers['origin']}\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`,
  )
  return { socket, answer: Promise.race([answered, ended]).catch(() => '') }
}

/** Sends so many megabytes of JSON as fast as they are taken; tells what came back, and after how many. */
async function pour(megabytes: number) {
  const { socket, answer } = begun('transfer-encoding: chunked')
  const chunk = Buffer.concat([
    Buffer.from(`${MB.toString(16)}\r\n`),
    Buffer.alloc(MB, 'a'),
    Buffer.from('\r\n'),
  ])
  const before = process.memoryUsage().rss
  let most = 0
  for (let sent = 1; sent <= megabytes; sent++) {
    const drained = socket.write(chunk) ? new Promise(setImmediate) : once(socket, 'drain')
    const said = await Promise.race([answer, drained.then(() => null)]).catch(() => '')
    most = Math.max(most, process.memoryUsage().rss - before)
    if (said === null) continue
    socket.destroy()
    return { answer: said, sent, most }
  }
  socket.destroy()
  return { answer: '', sent: megabytes, most }
}

test('bytes where JSON is asked for are refused as such, and nothing of our own is told', async () => {
  const reply = await scene.app.inject({
    method: 'POST',
    url: '/api/tickets',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from('{"id":1}'),
  })
  expect([reply.statusCode, codeOf(reply.payload)]).toEqual([415, 'wrong_content_type'])
})

describe('100 MB of JSON', () => {
  const refused = /^HTTP\/1\.1 413 [^]*"code":"body_too_large"/

  test('announced are refused before anything of them has come', async () => {
    const before = await fingerprint(scene.world)
    const { socket, answer } = begun(`content-length: ${100 * MB}`)
    expect(await answer).toMatch(refused)
    socket.destroy()
    expect(await fingerprint(scene.world)).toEqual(before)
  })

  test('in chunks are refused long before they have come, and do not stay in memory', async () => {
    const before = await fingerprint(scene.world)
    const { answer, sent, most } = await pour(100)
    expect(answer).toMatch(refused)
    expect(sent).toBeLessThan(50)
    expect(most).toBeLessThan(60 * MB)
    expect(await fingerprint(scene.world)).toEqual(before)
  })
})

test('of somebody whom nobody knows 64 KB are taken, and nobody has for ever to say it', async () => {
  const said = (kilobytes: number) =>
    scene.app.inject({
      method: 'POST',
      url: noteArticleSearch.path,
      headers: { origin: headers['origin'] },
      payload: { words: 'lamp', locale: 'en', more: 'x'.repeat(kilobytes * 1024) },
    })
  expect(codeOf((await said(60)).payload)).toBe('invalid')
  const refused = await said(65)
  expect([refused.statusCode, codeOf(refused.payload)]).toEqual([413, 'body_too_large'])
  expect(refused.json()).toMatchObject({ params: { limit: '64 KB' } })
  expect(scene.app.server.requestTimeout).toBe(600_000)
})

type Inject = { method?: 'GET' | 'POST'; url?: string; payload?: string; headers?: Record<string, string> }
async function send({ method = 'POST', url = openTicket.path, payload, headers: own }: Inject) {
  const type = payload === undefined ? {} : { 'content-type': 'application/json' }
  const reply = await scene.app.inject({
    method,
    url,
    headers: { ...headers, ...type, ...own },
    ...(payload === undefined ? {} : { payload }),
  })
  const answer = { status: reply.statusCode, text: reply.payload, headers: reply.headers }
  expectProblem(answer, 'en', `${method} ${url.slice(0, 80)}`)
  return answer
}

test.each([
  ['arrays in arrays', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['objects in objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  ['a field in a field', `{"fields":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
])('%s, 10,000 deep', async (_, payload) => {
  expect((await send({ payload })).status).toBe(422)
})

test('10,000 deep inside what takes any value', async () => {
  const { typeId } = scene
  const rest = JSON.stringify({ id: newId(), title: 'x', description: 'x', typeId }).slice(1)
  for (const deep of [
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  ]) {
    expect((await send({ payload: `{"fields":{"a":${deep}},${rest}` })).status).toBe(422)
  }
})

test('of two of the same name the last one counts, and is checked like any other', async () => {
  const body = JSON.stringify({ id: newId(), title: 'x', description: 'x', typeId: scene.typeId })
  const twice = `${body.slice(0, -1)},"title":""}`
  expect(codeOf((await send({ payload: twice })).text)).toBe('required')
})

test.each([
  ['a longer path than any', { method: 'GET', url: `/api/tickets/${'a'.repeat(7_000)}` }],
  ['a path of many parts', { method: 'GET', url: `/api${'/a'.repeat(3_000)}` }],
  ['half a percent sign', { method: 'GET', url: '/api/tickets/%E0%A4%A' }],
  ['a percent sign alone', { method: 'GET', url: '/api/tickets/%' }],
  ['U+0000', { method: 'GET', url: '/api/tickets/%00' }],
  ['upwards', { method: 'GET', url: '/api/files/..%2f..%2fkeys%2fmaster.key' }],
  ['upwards, undecoded', { method: 'GET', url: '/api/files/../../keys/master.key' }],
  ['a thousand words behind ?', { method: 'GET', url: `/api/tickets?${'q=a&'.repeat(1_000)}` }],
  ['__proto__ behind ?', { method: 'GET', url: '/api/tickets?__proto__[role]=admin&__proto__=1' }],
  ['a verb that the path does not know', { method: 'POST', url: '/api/me', payload: '{}' }],
  ['no such endpoint', { method: 'GET', url: '/api/nothing' }],
] satisfies [string, Inject][])('%s', async (_, request) => {
  const { status } = await send(request)
  expect(status).toBeGreaterThanOrEqual(400)
})

describe('who asks, told badly', () => {
  const me: Inject = { method: 'GET', url: '/api/me' }
  test.each([
    ['a cookie that is none', { cookie: ';;;=;=' }],
    ['an empty session', { cookie: 'session=' }],
    ['a session of one sign', { cookie: 'session=a' }],
    ['a session of 4,000 signs', { cookie: `session=${'a'.repeat(4_000)}` }],
    ['an unknown session', { cookie: `session=${'a'.repeat(43)}` }],
    ['percent signs', { cookie: 'session=%E0%A4%A' }],
    ['the same cookie twice', { cookie: `session=${'a'.repeat(43)}; session=${'b'.repeat(43)}` }],
    ['quotes', { cookie: `session="${'a'.repeat(43)}"` }],
    ['another scheme', { cookie: '', authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['Bearer and nothing', { cookie: '', authorization: 'Bearer' }],
    ['Bearer and rubbish', { cookie: '', authorization: 'Bearer \u00ff\u00fe' }],
    ['Bearer twice', { cookie: '', authorization: 'Bearer Bearer sbk_' }],
    ['a key that is long', { cookie: '', authorization: `Bearer sbk_${'a'.repeat(5_000)}` }],
    ['a key that is unknown', { cookie: '', authorization: `Bearer sbk_${'a'.repeat(43)}` }],
  ])('%s', async (_, own) => {
    expect((await send({ ...me, headers: own })).status).toBe(401)
  })
})

test('twice the same id by the same person is one ticket', async () => {
  const call = calls.find(({ endpoint }) => endpoint === openTicket)
  if (!call) throw new Error('openTicket is called')
  const { sent, headers: own } = await ready(scene, call)
  const payload = JSON.stringify(sent.body)
  const once = await send({ payload, headers: own })
  const before = await fingerprint(scene.world)
  const again = await send({ payload, headers: own })
  expect([again.status, again.text]).toEqual([200, once.text])
  expect(await fingerprint(scene.world)).toEqual(before)
})
