import { afterAll, beforeAll, expect, test } from 'vitest'
import { calls } from './calls/index.ts'
import { metBy } from './play.ts'
import { ready } from './ready.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.stop())

/** What others' systems took from a body although no form sends it. */
const extras = [
  '"role":"admin"',
  '"isAdmin":true',
  '"is_admin":true',
  '"userId":"01937b00-0000-7000-8000-000000000031"',
  '"processorId":"01937b00-0000-7000-8000-000000000031"',
  '"emailVerified":true',
  '"verified":true',
  '"createdAt":"2001-01-01T00:00:00Z"',
  '"__proto__":{"role":"admin"}',
  '"constructor":{"prototype":{"role":"admin"}}',
]
/** Fields that are an endpoint's own. */
const own: Record<string, string[]> = {
  addAgent: ['role'],
  changeRole: ['role'],
  assignTicket: ['processorId'],
}
const withBody = calls.filter(({ endpoint }) => endpoint.body)

test.each(withBody.map((call) => [call.endpoint.name, call] as const))(
  '%s takes no field more than it says',
  async (name, call) => {
    const { sent, headers } = await ready(scene, call)
    const foreign = extras.filter((extra) => !own[name]?.some((field) => extra.startsWith(`"${field}"`)))
    for (const extra of foreign) {
      const rest = JSON.stringify(sent.body).slice(1)
      const payload = `{${extra}${rest === '}' ? '' : ','}${rest}`
      const { params = {}, query = {} } = sent
      const path = call.endpoint.path.replace(/:(\w+)/g, (_, key: string) => String(params[key]))
      expect(query).toEqual({})
      const reply = await scene.app.inject({
        method: call.endpoint.method,
        url: path,
        payload,
        headers: { origin: scene.world.config.publicUrl, 'content-type': 'application/json', ...headers },
      })
      const met = metBy({ status: reply.statusCode, text: reply.payload, headers: {} })
      expect(['invalid', 'broken_json'], `${extra} to ${name}`).toContain(met)
    }
  },
)

test('nothing has been put into what all objects have in common', () => {
  expect('role' in {}).toBe(false)
})
