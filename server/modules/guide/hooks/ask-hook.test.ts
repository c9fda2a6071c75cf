import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endChat, showChat, writeInChat } from '#contracts/chat.ts'
import { addFlowSecret, exportFlow, importFlow, saveFlow, showFlowFigures } from '#contracts/flows.ts'
import { tryHook } from '#contracts/try-hook.ts'
import { newId } from '#kit/id.ts'
import { makeOutside } from '#kit/outside/safe-fetch.ts'
import { guest, openChatDesk, starts, type ChatDesk } from '#testing/chats.ts'
import { drawn, inAll, node, publish } from '#testing/flows.ts'
import { runJob } from '#testing/run-job.ts'
import type { HookCall } from './ask-hook.ts'

let it: ChatDesk
let server: Server
let secret: { id: string; text: string }
const heard: { body: string; signature: string }[] = []
let answer = { status: 200, body: '{"text":"three\\u0007 of them"}', headers: {} as Record<string, string> }

beforeAll(async () => {
  it = await openChatDesk()
  // The job of each call is run by hand here, at the moment that a test means.
  await it.world.jobs.stop()
  server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push({ body, signature: String(request.headers['x-switchboard-signature']) })
      reply.writeHead(answer.status, answer.headers).end(answer.body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const id = newId()
  secret = { id, text: (await it.kalina.call(addFlowSecret, { body: { id, name: 'Stock' } })).secret }
})
afterAll(async () => {
  server.close()
  await it.stop()
})

const stockFlow = () =>
  drawn(
    [
      node('start', 'start', {}),
      node('which', 'ask', {
        text: inAll('Which thing?'),
        name: 'thing',
        field: 'text',
        least: null,
        most: null,
        isOptional: false,
      }),
      node('hook', 'web_hook', { url: 'https://stock.example/ask', name: 'stock', secretId: secret.id }),
      node('there', 'end', { text: inAll('There are {{stock}}.') }),
      node('lost', 'end', { text: inAll('I cannot say.') }),
    ],
    'start next which',
    'which next hook',
    'hook next there',
    'hook failed lost',
  )

/** A chat up to where it waits for the other system, and the call that it made. */
async function waiting() {
  const visitor = await guest(it)
  const { chat } = await starts(it, visitor, { text: 'lantern', talkTo: 'guide' })
  await it.world.reactions.settle()
  const run = await it.world.db
    .selectFrom('guide_runs')
    .selectAll()
    .where('conversation_id', '=', chat.id)
    .executeTakeFirstOrThrow()
  const call: HookCall = {
    id: run.call_id ?? '',
    conversationId: chat.id,
    node: 'hook',
    url: 'https://stock.example/ask',
    secretId: secret.id,
    body: { flow: 'Flow', node: 'hook', chat: chat.id, locale: 'en', answers: run.state.answers },
  }
  return { visitor, id: chat.id, call }
}
const said = async ({ visitor, id }: Awaited<ReturnType<typeof waiting>>) => {
  await it.world.reactions.settle()
  const { messages } = await visitor.call(showChat, { params: { id } })
  return messages.at(-1)?.text
}

test('another system is asked with a signature, once, and its answer is told', async () => {
  const flowId = await publish(it, stockFlow(), [it.inbox.id])
  const chat = await waiting()
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const open = { ...it.world, outside: makeOutside({ alsoTo: [own] }) }
  const call = { ...chat.call, url: `${own}/ask` }
  await runJob(open, 'guide-hook', call)
  await runJob(open, 'guide-hook', call)
  expect(await said(chat)).toBe('There are three of them.')
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ node: 'hook', answers: { thing: 'lantern' } })
  const [, seconds = '', hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(heard[0]?.signature ?? '') ?? []
  const signed = createHmac('sha256', secret.text).update(`${seconds}.${heard[0]?.body}`).digest('hex')
  expect(hex).toBe(signed)
  const { items } = await it.kalina.call(showFlowFigures, { params: { id: flowId }, query: {} })
  expect(items.find((one) => one.node === 'hook')).toMatchObject({ came: 1, wentOn: { next: 1 } })
})

test.each([
  'http://127.0.0.1:1/',
  'https://localhost/',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'https://10.0.0.1/',
  'file:///etc/passwd',
])('%s is not asked; the flow goes on by the way for that', async (url) => {
  const chat = await waiting()
  await runJob(it.world, 'guide-hook', { ...chat.call, url })
  expect(await said(chat)).toBe('I cannot say.')
})

test('one that leads elsewhere, or says too much, has failed', async () => {
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const open = { ...it.world, outside: makeOutside({ alsoTo: [own] }) }
  const answers: (typeof answer)[] = [
    { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } },
    { status: 200, body: 'x'.repeat(70_000), headers: {} },
    { status: 500, body: 'broken', headers: {} },
  ]
  for (const next of answers) {
    answer = next
    const chat = await waiting()
    await runJob(open, 'guide-hook', { ...chat.call, url: `${own}/ask` })
    expect(await said(chat)).toBe('I cannot say.')
  }
})

test('an admin tries the call: what came back and how, and no address inside', async () => {
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answer = { status: 200, body: '{"text":"two"}', headers: {} }
  const tried = { flow: 'Flow', node: 'hook', locale: 'en' as const, answers: { thing: 'lamp' } }
  const body = { ...tried, url: `${own}/ask`, secretId: secret.id }
  const closed = await it.kalina.call(tryHook, { body })
  expect(closed).toMatchObject({ outcome: 'refused', status: null, text: '' })
  const outside = it.world.outside
  it.world.outside = makeOutside({ alsoTo: [own] })
  heard.length = 0
  const done = await it.kalina.call(tryHook, { body })
  answer = { status: 503, body: 'not now', headers: {} }
  const failed = await it.kalina.call(tryHook, { body: { ...body, secretId: null } })
  it.world.outside = outside
  expect(done).toMatchObject({ outcome: 'done', status: 200, text: 'two' })
  expect(failed).toMatchObject({ outcome: 'failed', status: 503, text: 'not now' })
  expect(heard.map(({ signature }) => signature.slice(0, 2))).toEqual(['t=', 'un'])
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ node: 'hook', answers: { thing: 'lamp' } })
  const gone = { body: { ...body, secretId: newId() } }
  expect((await it.kalina.refused(tryHook, gone)).code).toBe('unknown_choice')
})

test('what comes after the visitor has gone on is not told; words meanwhile are answered', async () => {
  const chat = await waiting()
  const params = { id: chat.id }
  await chat.visitor.call(writeInChat, { params, body: { id: newId(), text: 'Hello?' } })
  expect(await said(chat)).toContain('One moment')
  await chat.visitor.call(endChat, { params })
  await it.world.reactions.settle()
  await runJob(it.world, 'guide-hook', { ...chat.call, url: 'https://localhost/' })
  expect(await said(chat)).toContain('One moment')
})

test('a flow is carried to another house without the keys of this one', async () => {
  const flow = { switchboardFlow: 1 as const, name: 'Carried', graph: stockFlow() }
  const id = newId()
  const body = { id, flow }
  const imported = await it.kalina.call(importFlow, { body })
  expect(JSON.stringify(imported.graph)).not.toContain(secret.id)
  const carried = await it.kalina.call(exportFlow, { params: { id } })
  expect(carried.graph).toEqual(imported.graph)
  expect((await it.kalina.refused(importFlow, { body })).code).toBe('id_used')
})

test.each([
  ['too many nodes', Array.from({ length: 101 }, (_, n) => node(`n${n}`, 'start', {}))],
  ['a node of no kind', [{ ...node('a', 'start', {}), kind: 'shell' as 'start' }]],
  ['a key with signs', [node("a'; drop", 'start', {})]],
])('a graph with %s is refused, not stored', async (_what, nodes) => {
  const body = { name: 'Broken', inboxIds: [], graph: { nodes, lines: [] }, version: 0 }
  const { code } = await it.kalina.refused(saveFlow, { params: { id: newId() }, body })
  expect(['invalid', 'too_long', 'unknown_choice']).toContain(code)
})
