import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPasskey, beginPasskey, listPasskeys, removePasskey } from '#contracts/credentials.ts'
import { me } from '#contracts/profile.ts'
import { passkeyOptions, signInWithPasskey } from '#contracts/sign-in.ts'
import { makeAuthenticator } from '#testing/authenticator.ts'
import { afterMinutes } from '#testing/clock.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

const site = { origin: 'https://care.example.org', rpID: 'care.example.org' }
const authenticator = makeAuthenticator(site)

let it: TestWorld
let petar: Person
beforeAll(async () => {
  it = await testWorld({ PUBLIC_URL: site.origin, LIMIT_FACTOR: '10' })
  petar = await signInAs(it, 'petar')
})
afterAll(() => it.stop())

const challengeOf = ({ options }: { options: Record<string, unknown> }) => String(options['challenge'])

async function answerAs(spoil: Parameters<typeof authenticator.get>[1] = {}) {
  const asked = await visitor(it).call(passkeyOptions)
  return { step: asked.step, proof: authenticator.get(challengeOf(asked), spoil) }
}

test('a passkey is added in a proven session', async () => {
  const asked = await petar.call(beginPasskey)
  expect(asked.options).toMatchObject({
    rp: { id: 'care.example.org' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const body = { step: asked.step, name: 'Phone', proof: authenticator.create(challengeOf(asked)) }
  const told = await toldBy(it, () => petar.call(addPasskey, { body }))
  expect(told).toEqual(['user.passkey_changed'])
  expect((await petar.call(listPasskeys)).items).toMatchObject([{ name: 'Phone', lastUsedAt: null }])
  expect((await petar.refused(addPasskey, { body })).code).toBe('link_expired')
})

test('signs in by itself, with the cookie for this very host', async () => {
  const browser = visitor(it)
  const body = await answerAs()
  expect(await toldBy(it, () => browser.call(signInWithPasskey, { body }))).toEqual(['user.signed_in'])
  expect(browser.cookie).toMatch(/^__Host-session=/)
  expect(await browser.call(me)).toMatchObject({ id: petar.id })
  expect((await visitor(it).refused(signInWithPasskey, { body })).code).toBe('link_expired')
})

test('the cookie goes over https only', async () => {
  const payload = JSON.stringify(await answerAs())
  const { headers } = await visitor(it).send({ method: 'POST', url: '/api/sign-in/passkey', payload })
  expect(headers['set-cookie']).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test.each([
  ['for another site', { origin: 'https://evil.example' }],
  ['without its owner having been verified', { isVerified: false }],
  ['with a counter that ran back', { counter: 1 }],
])('is refused %s', async (_, spoil) => {
  const body = await answerAs(spoil)
  expect((await visitor(it).refused(signInWithPasskey, { body })).code).toBe('wrong_sign_in')
})

test('is refused when it answers another question, is unknown, or comes late', async () => {
  const { proof } = await answerAs()
  const { step } = await visitor(it).call(passkeyOptions)
  expect((await visitor(it).refused(signInWithPasskey, { body: { step, proof } })).code).toBe('wrong_sign_in')

  const asked = await visitor(it).call(passkeyOptions)
  const unknown = { step: asked.step, proof: makeAuthenticator(site).get(challengeOf(asked)) }
  expect((await visitor(it).refused(signInWithPasskey, { body: unknown })).code).toBe('wrong_sign_in')

  const late = await answerAs()
  const problem = await afterMinutes(it, 6, () => visitor(it).refused(signInWithPasskey, { body: late }))
  expect(problem.code).toBe('link_expired')
})

test('a challenge of one person does not serve another, nor a sign-in', async () => {
  const asked = await petar.call(beginPasskey)
  const proof = makeAuthenticator(site).create(challengeOf(asked))
  const elena = await signInAs(it, 'elena')
  const foreign = await elena.refused(addPasskey, { body: { step: asked.step, name: 'Mine', proof } })
  expect(foreign.code).toBe('link_expired')
  const asSignIn = { step: asked.step, proof: authenticator.get(challengeOf(asked)) }
  expect((await visitor(it).refused(signInWithPasskey, { body: asSignIn })).code).toBe('link_expired')
})

test('is not added or removed in a session that was proven too long ago', async () => {
  const asked = await afterMinutes(it, 11, () => petar.refused(beginPasskey))
  expect(asked).toMatchObject({ status: 403, code: 'password_needed' })
})

test('is removed by its owner only, and then signs nobody in', async () => {
  const [passkey] = (await petar.call(listPasskeys)).items
  const id = passkey?.id ?? ''
  const elena = await signInAs(it, 'elena')
  expect((await elena.refused(removePasskey, { params: { id } })).code).toBe('not_found')
  await petar.call(removePasskey, { params: { id } })
  const body = await answerAs()
  expect((await visitor(it).refused(signInWithPasskey, { body })).code).toBe('wrong_sign_in')
})
