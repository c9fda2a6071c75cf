import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginSecondFactor, confirmSecondFactor } from '#contracts/credentials.ts'
import { listStaff, saveSignInRules, showSignInRules } from '#contracts/people.ts'
import { me } from '#contracts/profile.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '10' })
})
afterAll(() => it.stop())

async function setUp(person: Person) {
  const { secret } = await person.call(beginSecondFactor)
  await person.call(confirmSecondFactor, { body: { code: new TOTP({ secret }).generate() } })
}

test('an admin asks a second factor of all who work here, when he has one himself', async () => {
  const admin = await signInAs(it, 'kalina')
  const tomas = await signInAs(it, 'tomas')
  const elena = await signInAs(it, 'elena')
  const body = { staffNeedSecondFactor: true }
  expect(await admin.call(showSignInRules)).toEqual({ staffNeedSecondFactor: false })
  expect((await admin.refused(saveSignInRules, { body })).code).toBe('second_factor_needed')
  expect((await tomas.refused(saveSignInRules, { body })).code).toBe('not_allowed')

  await setUp(admin)
  expect(await toldBy(it, () => admin.call(saveSignInRules, { body }))).toEqual(['settings.changed'])
  await admin.call(listStaff)

  expect(await tomas.refused(listStaff)).toMatchObject({ status: 403, code: 'second_factor_needed' })
  expect(await tomas.call(me)).toMatchObject({ needsSecondFactor: true })
  expect(await elena.call(me)).toMatchObject({ needsSecondFactor: false })
  await setUp(tomas)
  await tomas.call(listStaff)
})

test('without it the socket does not open either', async () => {
  const ana = await signInAs(it, 'ana')
  const upgrade = { connection: 'upgrade', upgrade: 'websocket' }
  const reply = await ana.send({ method: 'GET', url: '/api/live', headers: upgrade })
  expect(JSON.parse(reply.text)).toMatchObject({ code: 'second_factor_needed' })
})
