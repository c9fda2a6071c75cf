import { afterAll, beforeAll, expect, test } from 'vitest'
import { me } from '#contracts/profile.ts'
import { signIn } from '#contracts/sign-in.ts'
import { ask } from './ask.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.stop())

test.each([
  'x-forwarded-user',
  'x-remote-user',
  'remote-user',
  'x-auth-request-email',
  'x-authenticated-userid',
  'x-webauth-user',
  'x-user-id',
  'x-role',
])('%s makes nobody of a visitor, and nobody else of a customer', async (header) => {
  const { boss } = scene
  const says = { [header]: header === 'x-role' ? 'admin' : boss.email }
  expect((await ask(scene, me, {}, says)).status).toBe(401)
  const caller = await scene.regular('customer', 'caller')
  const { text } = await ask(scene, me, {}, { ...says, cookie: caller.cookie })
  expect(JSON.parse(text)).toMatchObject({ id: caller.id, role: 'customer' })
})

test('where a request comes from is not believed from whoever sends it', async () => {
  const body = { name: 'nobody@example.org', password: 'whatever it was' }
  const headers = {
    'x-forwarded-for': '203.0.113.9',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
  }
  expect((await ask(scene, signIn, { body }, headers)).status).toBe(401)
  const noted = await scene.world.db
    .selectFrom('audit')
    .select('address')
    .where('action', '=', 'sign_in_refused')
    .execute()
  expect(noted.map(({ address }) => address)).toEqual(['127.0.0.1'])
})
