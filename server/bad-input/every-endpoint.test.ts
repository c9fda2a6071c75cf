import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '#contracts/roles.ts'
import { ask, type Answer, type Sent } from '../rights/ask.ts'
import type { Call } from '../rights/call.ts'
import { calls } from '../rights/calls/index.ts'
import { ready, type Ready } from '../rights/ready.ts'
import { openScene, type Scene } from '../rights/scene.ts'
import { badWords, spoil } from './bad-values.ts'
import { expectProblem } from './expect-problem.ts'
import { fingerprint } from './fingerprint.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.stop())

const named = calls.map((call) => [call.endpoint.name, call] as const)

/** Sends each spoilt call. What was refused has left no trace; what was taken after all is got ready anew. */
async function sendAll(call: Call, spoilt: (good: Sent) => Iterable<[where: string, sent: Sent]>) {
  let good = await ready(scene, call)
  let before = await fingerprint(scene.world)
  let refused = 0
  for (const [where, sent] of spoilt(good.sent)) {
    const answer = await sendIn(call, { ...good, sent: { ...good.sent, ...sent } }, refused)
    expectProblem(answer, locales[refused % locales.length] ?? 'en', `${call.endpoint.name}, ${where}`)
    refused += 1
    if (answer.status >= 400) continue
    good = await ready(scene, call)
    before = await fingerprint(scene.world)
  }
  expect(await fingerprint(scene.world), 'something refused was done by half').toEqual(before)
}

const sendIn = (call: Call, { sent, headers }: Ready, turn: number): Promise<Answer> =>
  ask(scene, call.endpoint, sent, { ...headers, 'accept-language': locales[turn % locales.length] ?? 'en' })

describe('no value of a body is a defect of ours', () => {
  test.each(named.filter(([, { endpoint }]) => endpoint.body))(
    '%s',
    (_, call) =>
      sendAll(call, function* (good) {
        for (const [where, body] of spoil(good.body)) yield [where, { body }]
      }),
    180_000,
  )
})

describe('nor a word of an address', () => {
  test.each(named.filter(([, { endpoint }]) => endpoint.params))('%s', (_, call) =>
    sendAll(call, function* ({ params = {} }) {
      for (const key of Object.keys(params)) {
        for (const [name, bad] of Object.entries(badWords)) {
          yield [`${key} is ${name}`, { params: { ...params, [key]: bad } }]
        }
      }
    }),
  )
})

describe('nor what stands behind the question mark', () => {
  test.each(named.filter(([, { endpoint }]) => endpoint.query))('%s', (_, call) =>
    sendAll(call, function* ({ query = {} }) {
      for (const key of [...queryKeys(call), 'unknown']) {
        for (const [name, bad] of Object.entries({ ...badWords, empty: '' })) {
          yield [`${key} is ${name}`, { query: { ...query, [key]: bad } }]
        }
        yield [`${key} twice`, { query: { ...query, [key]: ['a', 'b'] } }]
        yield [`${key} as an object`, { query: { ...query, [`${key}[a][b]`]: 'c' } }]
      }
    }),
  )
})

function queryKeys({ endpoint }: Call): string[] {
  const { shape } = endpoint.query as unknown as { shape: Record<string, unknown> }
  return Object.keys(shape)
}

describe('nor a body that is none', () => {
  const bodies: [name: string, type: string, payload: string][] = [
    ['broken JSON', 'application/json', '{"a":'],
    ['a word', 'application/json', 'hello'],
    ['nothing', 'application/json', ''],
    ['a list', 'application/json', '[]'],
    ['null', 'application/json', 'null'],
    ['a form', 'application/x-www-form-urlencoded', 'role=admin'],
    ['text', 'text/plain', '{}'],
    ['parts', 'multipart/form-data; boundary=x', '--x--'],
    ['bytes', 'application/octet-stream', '{}'],
    ['no type that there is', 'no type', '{}'],
  ]
  test.each(named.filter(([, { endpoint }]) => endpoint.body))('%s', async (name, call) => {
    const { sent, headers } = await ready(scene, call)
    const before = await fingerprint(scene.world)
    const path = call.endpoint.path.replace(/:(\w+)/g, (_, key: string) => String(sent.params?.[key]))
    for (const [about, type, payload] of bodies) {
      const reply = await scene.app.inject({
        method: call.endpoint.method,
        url: path,
        payload,
        headers: { origin: scene.world.config.publicUrl, ...headers, 'content-type': type },
      })
      const answer = { status: reply.statusCode, text: reply.payload, headers: reply.headers }
      expect(answer.status, `${name} took ${about}`).toBeGreaterThanOrEqual(400)
      expectProblem(answer, 'en', `${name}, ${about}`)
    }
    expect(await fingerprint(scene.world)).toEqual(before)
  })
})
