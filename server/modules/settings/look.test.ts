import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOGO_LIMIT_BYTES, removeLogo, saveHouseLanguages, saveLook, showLook } from '#contracts/look.ts'
import type { Locale } from '#contracts/roles.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let kalina: Person
beforeAll(async () => {
  it = await testWorld({ MAX_FILE_MB: '20' })
  kalina = await signInAs(it, 'kalina')
})
afterAll(() => it.stop())

const look = () => visitor(it).call(showLook)

async function sendLogo(bytes: Uint8Array, by: Person = kalina) {
  const { statusCode, payload } = await it.app.inject({
    method: 'PUT',
    url: '/api/look/logo',
    payload: Buffer.from(bytes),
    headers: {
      origin: it.world.config.publicUrl,
      cookie: by.cookie,
      'content-type': 'application/octet-stream',
    },
  })
  return { status: statusCode, body: JSON.parse(payload) as { logo?: string; code?: string } }
}
const picture = () => sharp({ create: { width: 900, height: 300, channels: 4, background: '#0b6e62' } })

test('an installation begins with the usual look and open sign-up', async () => {
  expect(await look()).toEqual({
    name: 'Switchboard',
    logo: null,
    accent: null,
    signUpOpen: true,
    languages: ['en', 'bg', 'ru'],
    maxFileMb: 20,
    demoLogins: [],
  })
})

test('what the admin chooses is seen before signing in', async () => {
  const body = { name: 'Bank & Söhne', accent: '#1D5FB8', signUpOpen: false }
  expect(await toldBy(it, () => kalina.call(saveLook, { body }))).toEqual(['settings.changed'])
  expect(await look()).toMatchObject({ name: 'Bank & Söhne', accent: '#1d5fb8', signUpOpen: false })
  await kalina.call(saveLook, { body: { name: 'Switchboard', accent: null } })
  expect(await look()).toMatchObject({ accent: null, signUpOpen: true })
})

test('the house says which languages it speaks, and speaks one at least', async () => {
  const speak = (languages: Locale[]) => ({ body: { languages } })
  expect((await kalina.call(saveHouseLanguages, speak(['ru', 'bg']))).languages).toEqual(['bg', 'ru'])
  expect((await look()).languages).toEqual(['bg', 'ru'])
  expect((await kalina.refused(saveHouseLanguages, speak([]))).code).toBe('invalid')
  expect((await kalina.refused(saveHouseLanguages, speak(['de' as Locale]))).code).toBe('unknown_choice')
})

test('a colour that cannot be read is refused with the numbers, and nothing changes', async () => {
  const body = { name: 'Pale', accent: '#ffee00' }
  expect(await kalina.refused(saveLook, { body })).toMatchObject({
    status: 422,
    code: 'contrast_too_low',
    field: 'accent',
    params: { contrast: 1.2, limit: 4.5, mode: 'light' },
  })
  expect((await look()).name).toBe('Switchboard')
})

test.each([
  [{ name: '', accent: null }, 'required'],
  [{ name: 'x'.repeat(41), accent: null }, 'too_long'],
  [{ name: 'a\nb', accent: null }, 'invalid'],
  [{ name: 'a', accent: 'red' }, 'invalid'],
  [{ name: 'a', accent: '#0b6e62; background: url(//evil)' }, 'invalid'],
])('%j is refused: %s', async (body, code) => {
  expect(await kalina.refused(saveLook, { body })).toMatchObject({ code })
})

test.each(['png', 'jpeg', 'webp'] as const)(
  'a logo in %s is written anew and served from its hash',
  async (format) => {
    const bytes = await picture()
      .withExif({ IFD0: { Copyright: 'hidden words' } })
      .toFormat(format)
      .toBuffer()
    const { status, body } = await sendLogo(bytes)
    expect(status).toBe(200)
    expect(body.logo).toMatch(/^\/api\/look\/logo\/[0-9a-f]{16}$/)
    const shown = await it.app.inject(body.logo ?? '')
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({
      format: 'webp',
      width: 480,
      height: 160,
    })
    expect(shown.rawPayload.includes('hidden words')).toBe(false)
  },
)

test.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a picture cut in the middle', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
  ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
])('%s is no logo', async (_, bytes) => {
  expect(await sendLogo(bytes)).toMatchObject({ status: 422, body: { code: 'invalid', field: 'logo' } })
})

test('an empty or a huge one is refused', async () => {
  expect(await sendLogo(Buffer.alloc(0))).toMatchObject({ body: { code: 'file_empty' } })
  const huge = Buffer.alloc(LOGO_LIMIT_BYTES + 1, 1)
  expect(await sendLogo(huge)).toMatchObject({ status: 413, body: { code: 'file_too_large' } })
})

test('removed, the logo is gone under its address too', async () => {
  const { body } = await sendLogo(await picture().png().toBuffer())
  await kalina.call(removeLogo)
  expect((await look()).logo).toBeNull()
  expect((await it.app.inject(body.logo ?? '')).statusCode).toBe(404)
})

test.each(['maria', 'ingrid', 'elena'] as const)('%s may not change the look', async (name) => {
  const person = await signInAs(it, name)
  const body = { name: 'Mine', accent: null }
  expect(await person.refused(saveLook, { body })).toMatchObject({ code: 'not_allowed' })
  expect(await person.refused(removeLogo)).toMatchObject({ code: 'not_allowed' })
  expect((await sendLogo(await picture().png().toBuffer(), person)).body).toMatchObject({
    code: 'not_allowed',
  })
})

const logins = [{ name: 'Ana', role: 'agent', signIn: 'ana', password: 'bright winter maps 96' }]
const startDemo = ({ world }: TestWorld) =>
  world.db
    .insertInto('settings')
    .values({ key: 'demo', value: JSON.stringify({ logins }) })
    .execute()

test('the logins of the demo are shown on loopback only', async () => {
  await startDemo(it)
  expect((await look()).demoLogins).toEqual(logins)
  const open = await testWorld({ HOST: '0.0.0.0', PUBLIC_URL: 'https://care.example.org' })
  const behindProxy = await testWorld({ PUBLIC_URL: 'https://care.example.org' })
  for (const reachable of [open, behindProxy]) {
    await startDemo(reachable)
    expect((await visitor(reachable).call(showLook)).demoLogins).toEqual([])
    await reachable.stop()
  }
})
