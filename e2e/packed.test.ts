import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from '#kit/serve-web.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

const assets = join(import.meta.dirname, '../dist/web/assets')
let it: TestWorld
let script: string
beforeAll(async () => {
  it = await testWorld({}, serveWeb)
  script = (await readdir(assets)).find((name) => /^index-.*\.js$/.test(name)) ?? ''
})
afterAll(() => it.stop())

test.each([
  ['gzip, deflate, br, zstd', 'br', '.br', brotliDecompressSync],
  ['gzip', 'gzip', '.gz', gunzipSync],
  ['identity', undefined, '', (bytes: Buffer) => bytes],
])(
  'for who takes %s a script leaves as the build has packed it',
  async (accepts, encoding, ending, unpack) => {
    const headers = { 'accept-encoding': accepts }
    const reply = await it.app.inject({ url: `/assets/${script}`, headers })
    expect(reply.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/javascript; charset=utf-8',
      vary: 'accept-encoding',
    })
    expect(reply.headers['content-encoding']).toBe(encoding)
    expect(reply.rawPayload.equals(await readFile(join(assets, script + ending)))).toBe(true)
    expect(unpack(reply.rawPayload).equals(await readFile(join(assets, script)))).toBe(true)
  },
)

test('the page itself comes packed wherever one enters, and is asked for anew', async () => {
  for (const url of ['/', '/desk/t/10001']) {
    const reply = await it.app.inject({ url, headers: { 'accept-encoding': 'br' } })
    expect([reply.statusCode, reply.headers['content-encoding'], reply.headers['cache-control']]).toEqual([
      200,
      'br',
      'no-cache',
    ])
    expect(String(brotliDecompressSync(reply.rawPayload))).toContain('<div id="root">')
  }
  expect((await it.app.inject({ url: `/assets/${script}.br` })).statusCode).toBe(404)
})
