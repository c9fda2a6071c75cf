import { afterAll, beforeAll, expect, test } from 'vitest'
import { addApiKey, beginSecondFactor, endApiKey, listApiKeys } from '#contracts/credentials.ts'
import { deactivatePerson, listPeople, listStaff } from '#contracts/people.ts'
import { changePassword, me } from '#contracts/profile.ts'
import { cast } from '#testing/cast.ts'
import { afterDays } from '#testing/clock.ts'
import { makeClient } from '#testing/client.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const program = (key: string) => makeClient(it, '', { authorization: `Bearer ${key}` })

test('a key is shown once, stored as a hash, and carries its owner’s rights, never more', async () => {
  const tomas = await signInAs(it, 'tomas')
  let key = ''
  const told = await toldBy(it, async () => {
    const added = await tomas.call(addApiKey, { body: { name: 'export', days: 30 } })
    key = added.key
    expect(added.apiKey).toMatchObject({ name: 'export', hint: key.slice(-4), lastUsedAt: null })
  })
  expect(told).toEqual(['user.api_key_changed'])
  expect(key).toMatch(/^sbk_[A-Za-z0-9_-]{43}$/)
  expect(JSON.stringify(await tomas.call(listApiKeys))).not.toContain(key)

  const robot = program(key)
  expect(await robot.call(me)).toMatchObject({ id: tomas.id, role: 'agent' })
  await robot.call(listStaff)
  expect((await robot.refused(listPeople, { query: {} })).code).toBe('not_allowed')
  expect((await tomas.call(listApiKeys)).items[0]?.lastUsedAt).not.toBeNull()
})

test('a key cannot change how its owner signs in', async () => {
  const tomas = await signInAs(it, 'tomas')
  const { key } = await tomas.call(addApiKey, { body: { name: 'thief', days: null } })
  const robot = program(key)
  const body = { current: cast.tomas.password, password: 'a wholly new sentence' }
  const refusals = [
    await robot.refused(addApiKey, { body: { name: 'more', days: null } }),
    await robot.refused(beginSecondFactor),
    await robot.refused(changePassword, { body }),
  ]
  expect(refusals.map((problem) => problem.code)).toEqual(['not_allowed', 'not_allowed', 'not_allowed'])
})

test.each([
  ['more behind', (key: string) => `${key} x`],
  ['nothing', () => ''],
  ['another prefix', (key: string) => key.replace('sbk_', 'sbx_')],
  ['one sign changed', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
])('a key with %s is refused, also beside a good cookie', async (_, spoil) => {
  const tomas = await signInAs(it, 'tomas')
  const { key } = await tomas.call(addApiKey, { body: { name: 'good', days: null } })
  const headers = { authorization: `Bearer ${spoil(key)}` }
  const reply = await tomas.send({ method: 'GET', url: '/api/me', headers })
  expect([reply.status, JSON.parse(reply.text).code]).toEqual([401, 'not_signed_in'])
})

test('ends at once: by its owner, by its time, and with its owner', async () => {
  const ana = await signInAs(it, 'ana')
  const keys = []
  for (const days of [null, 1, null]) keys.push(await ana.call(addApiKey, { body: { name: 'key', days } }))
  const [first, second, third] = keys.map((one) => ({ robot: program(one.key), id: one.apiKey.id }))
  const told = await toldBy(it, () => ana.call(endApiKey, { params: { id: first?.id ?? '' } }))
  expect(told).toEqual(['session.ended', 'user.api_key_changed'])
  expect((await first?.robot.refused(me))?.code).toBe('not_signed_in')

  const late = await afterDays(it, 2, async () => second?.robot.refused(me))
  expect(late?.code).toBe('not_signed_in')

  await third?.robot.call(me)
  const admin = await signInAs(it, 'kalina')
  await admin.call(deactivatePerson, { params: { id: ana.id } })
  expect((await third?.robot.refused(me))?.code).toBe('not_signed_in')
})

test("somebody else's key is not found", async () => {
  const tomas = await signInAs(it, 'tomas')
  const elena = await signInAs(it, 'elena')
  const { apiKey } = await elena.call(addApiKey, { body: { name: 'mine', days: null } })
  expect((await tomas.refused(endApiKey, { params: { id: apiKey.id } })).code).toBe('not_found')
  expect((await elena.call(listApiKeys)).items).toHaveLength(1)
})
