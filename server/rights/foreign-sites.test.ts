import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#contracts/endpoint.ts'
import { routes } from '../app.ts'
import type { Somebody } from './people.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
let boss: Somebody
beforeAll(async () => {
  scene = await openScene()
  boss = scene.boss
})
afterAll(() => scene.stop())

const writing = routes.map(({ endpoint }) => endpoint).filter(({ method }) => method !== 'GET')
const anId = '01937b00-0000-7000-8000-000000000031'
const pathOf = ({ path }: Endpoint) => path.replace(/:\w+/g, anId)

async function codeOf(endpoint: Endpoint, headers: Record<string, string>) {
  const reply = await scene.app.inject({ method: endpoint.method, url: pathOf(endpoint), headers })
  return reply.statusCode < 400 ? 'done' : reply.json<{ code: string }>().code
}

describe('no page of another site changes anything with the cookie of the reader', () => {
  const own = () => scene.world.config.publicUrl
  const sites: [name: string, headers: () => Record<string, string>][] = [
    ['a foreign origin', () => ({ origin: 'https://evil.example' })],
    ['an origin without a name', () => ({ origin: 'null' })],
    ['an origin that only begins like ours', () => ({ origin: `${own()}.evil.example` })],
    ['none, with the cookie', () => ({})],
    ['ours, but from another site', () => ({ origin: own(), 'sec-fetch-site': 'cross-site' })],
    ['ours, but from a neighbour', () => ({ origin: own(), 'sec-fetch-site': 'same-site' })],
  ]
  test.each(sites)('%s', async (_, headers) => {
    const met: [string, string][] = []
    for (const endpoint of writing) {
      met.push([endpoint.name, await codeOf(endpoint, { cookie: boss.cookie, ...headers() })])
    }
    expect(met).toEqual(writing.map(({ name }) => [name, 'foreign_origin']))
  })

  test('a name of somebody else that leads to this machine', async () => {
    const host = 'evil.example:3000'
    const sent = { host, origin: `http://${host}`, cookie: boss.cookie }
    for (const endpoint of writing) expect(await codeOf(endpoint, sent), endpoint.name).toBe('foreign_origin')
  })

  test('nothing is changed by GET, and a form is not taken', async () => {
    const reading = routes.filter(({ endpoint }) => endpoint.method === 'GET')
    expect(reading.filter(({ endpoint }) => endpoint.body !== undefined)).toEqual([])
    const { statusCode } = await scene.app.inject({
      method: 'POST',
      url: '/api/people',
      payload: 'name=Eve&role=admin',
      headers: { cookie: boss.cookie, origin: own(), 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(statusCode).toBe(415)
  })
})

describe('every kind of answer', () => {
  const kinds: [name: string, url: () => Promise<string>, status: number][] = [
    ['JSON', async () => '/api/me', 200],
    ['a list of a visitor', async () => '/api/look', 200],
    ['the description of the API', async () => '/api/openapi.json', 200],
    ['the page of the API', async () => '/api', 200],
    ['a refusal', async () => '/api/tickets/not-an-id', 422],
    ['nothing there', async () => '/api/nothing', 404],
    ['an address that the router gives up on', async () => `/api/tickets/${'a'.repeat(400)}`, 404],
    ['a list as CSV', async () => '/api/tickets.csv', 200],
    ['a file', async () => `/api/files/${await picture()}`, 200],
    ['a preview', async () => `/api/files/${await picture()}/preview/thumb`, 200],
  ]
  const publicKinds = ['a preview', 'the page of the API']
  const picture = async () => (await scene.threadOf(scene.helper)).pictureId

  test.each(kinds)('%s carries what a browser must know', async (_, url, status) => {
    const { headers, statusCode } = await scene.app.inject({
      method: 'GET',
      url: await url(),
      headers: { cookie: boss.cookie },
    })
    expect(statusCode).toBe(status)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'|sandbox/)
    expect(headers['referrer-policy']).toBeDefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each(kinds.filter(([name]) => !publicKinds.includes(name)))(
    '%s is kept by no cache',
    async (_, url) => {
      const reply = await scene.app.inject({
        method: 'GET',
        url: await url(),
        headers: { cookie: boss.cookie },
      })
      expect(reply.headers['cache-control']).toMatch(/no-store/)
    },
  )

  test('a preview is kept by the browser of its reader only', async () => {
    const url = `/api/files/${await picture()}/preview/thumb`
    const reply = await scene.app.inject({ method: 'GET', url, headers: { cookie: boss.cookie } })
    expect(reply.headers['cache-control']).toMatch(/private/)
  })
})
