import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { addApiKey, endApiKey } from '#contracts/credentials.ts'
import { SESSION_ENDED } from '#contracts/live.ts'
import { changeRole, deactivatePerson, getPerson, removePerson } from '#contracts/people.ts'
import { changePassword, endOtherSessions, endSession, listSessions, me } from '#contracts/profile.ts'
import { forgotPassword, resetPassword, signOut } from '#contracts/sign-in.ts'
import { cast } from '#testing/cast.ts'
import { makeClient } from '#testing/client.ts'
import { afterDays } from '#testing/clock.ts'
import { eventsOf, toldBy } from '#testing/events.ts'
import { tokenFrom } from '#testing/mailbox.ts'
import { addCast, signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { sweepSignIns } from './sweep.ts'

let it: TestWorld
let port: number
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '20' })
  await it.app.listen({ host: '127.0.0.1', port: 0 })
  port = (it.app.server.address() as { port: number }).port
})
afterAll(() => it.stop())

/** An open socket, and the code it is closed with. */
async function openSocket(headers: Record<string, string>) {
  const origin = it.world.config.publicUrl
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { headers: { origin, ...headers } })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return { closed }
}
const socketOf = ({ cookie }: Person) => openSocket({ cookie })

const versionOf = async (admin: Person, id: string) =>
  (await admin.call(getPerson, { params: { id } })).version

describe('what ends a session ends its socket', () => {
  test('sign-out', async () => {
    const elena = await signInAs(it, 'elena')
    const { closed } = await socketOf(elena)
    await elena.call(signOut)
    expect(await closed).toBe(SESSION_ENDED)
  })

  test('a password reset', async () => {
    const elena = await signInAs(it, 'elena')
    const { closed } = await socketOf(elena)
    await visitor(it).call(forgotPassword, { body: { name: cast.elena.email } })
    const token = await tokenFrom(it, cast.elena.email, 'reset_password')
    await visitor(it).call(resetPassword, { body: { token, password: 'another sentence' } })
    expect(await closed).toBe(SESSION_ENDED)
    expect((await elena.refused(me)).code).toBe('session_ended')
  })

  test('a change of role', async () => {
    const admin = await signInAs(it, 'kalina')
    const tomas = await signInAs(it, 'tomas')
    const { closed } = await socketOf(tomas)
    const version = await versionOf(admin, tomas.id)
    await admin.call(changeRole, { params: { id: tomas.id }, body: { role: 'manager', version } })
    expect(await closed).toBe(SESSION_ENDED)
    expect((await tomas.refused(me)).code).toBe('session_ended')
  })

  test('a change of role, also the socket that a key opened; the key goes on with the new rights', async () => {
    const admin = await signInAs(it, 'kalina')
    const maria = await signInAs(it, 'maria')
    const { key } = await maria.call(addApiKey, { body: { name: 'robot', days: null } })
    const { closed } = await openSocket({ authorization: `Bearer ${key}` })
    const version = await versionOf(admin, maria.id)
    await admin.call(changeRole, { params: { id: maria.id }, body: { role: 'manager', version } })
    expect(await closed).toBe(SESSION_ENDED)
    const robot = makeClient(it, '', { authorization: `Bearer ${key}` })
    expect(await robot.call(me)).toMatchObject({ id: maria.id, role: 'manager' })
  })

  test('deactivation and removal', async () => {
    const admin = await signInAs(it, 'kalina')
    for (const [name, end] of [
      ['ana', deactivatePerson],
      ['ivan', removePerson],
    ] as const) {
      const person = await signInAs(it, name)
      const { closed } = await socketOf(person)
      await admin.call(end, { params: { id: person.id } })
      expect(await closed).toBe(SESSION_ENDED)
      expect((await person.refused(me)).code).toBe('session_ended')
    }
  })

  test('the end of the API key that opened it', async () => {
    const maria = await signInAs(it, 'maria')
    const { key, apiKey } = await maria.call(addApiKey, { body: { name: 'robot', days: null } })
    const { closed } = await openSocket({ authorization: `Bearer ${key}` })
    await maria.call(endApiKey, { params: { id: apiKey.id } })
    expect(await closed).toBe(SESSION_ENDED)
  })

  test('its time', async () => {
    const petar = await signInAs(it, 'petar')
    const { closed } = await socketOf(petar)
    await afterDays(it, 31, () => sweepSignIns(it.world))
    expect(await closed).toBe(SESSION_ENDED)
  })

  test('the time of the key that opened it', async () => {
    const maria = await signInAs(it, 'maria')
    const { key } = await maria.call(addApiKey, { body: { name: 'for a day', days: 1 } })
    const { closed } = await openSocket({ authorization: `Bearer ${key}` })
    await afterDays(it, 2, () => sweepSignIns(it.world))
    expect(await closed).toBe(SESSION_ENDED)
  })
})

describe('a socket', () => {
  test.each([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page without origin', { origin: 'null' }],
  ])('is not opened for %s with the cookie of the reader', async (_, headers) => {
    const elena = await signInAs(it, 'elena')
    await expect(openSocket({ cookie: elena.cookie, ...headers })).rejects.toThrow('403')
  })

  test('nor without a session', async () => {
    await expect(openSocket({})).rejects.toThrow('401')
  })
})

describe('sessions', () => {
  test('are listed, ended one by one, and all but this one', async () => {
    const here = await signInAs(it, 'ahmed')
    const there = await signInAs(it, 'ahmed')
    const third = await signInAs(it, 'ahmed')
    const { items } = await here.call(listSessions)
    expect(items).toHaveLength(3)
    expect(items.filter((one) => one.current).map((one) => one.id)).toEqual([here.sessionId])
    const told = await eventsOf(it, () => here.call(endSession, { params: { id: there.sessionId } }))
    expect(told).toMatchObject([
      { type: 'session.ended', subjects: [here.id], data: { sessionIds: [there.sessionId], by: 'ended' } },
    ])
    expect(await here.call(endOtherSessions)).toEqual({ ended: 1 })
    expect((await third.refused(me)).code).toBe('session_ended')
    expect((await here.call(listSessions)).items).toHaveLength(1)
  })

  test("somebody else's is not found and goes on", async () => {
    const ahmed = await signInAs(it, 'ahmed')
    const petar = await signInAs(it, 'petar')
    const foreign = await ahmed.refused(endSession, { params: { id: petar.sessionId } })
    expect(foreign).toMatchObject({ status: 404, code: 'not_found' })
    await petar.call(me)
  })

  test('a change of the password ends the others, keeps this one', async () => {
    await addCast(it, 'petar')
    const here = await signInAs(it, 'petar')
    const there = await signInAs(it, 'petar')
    const body = { current: cast.petar.password, password: 'seven green boats' }
    expect(await toldBy(it, () => here.call(changePassword, { body }))).toEqual([
      'session.ended',
      'user.password_changed',
    ])
    expect((await there.refused(me)).code).toBe('session_ended')
    await here.call(me)
  })

  test('go on while they are used, and end after 30 days without', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    const used = await afterDays(it, 29, () => ahmed.send({ method: 'GET', url: '/api/me' }))
    expect(used.headers['set-cookie']).toContain(`${ahmed.cookie}; Max-Age=2592000`)
    await afterDays(it, 58, () => ahmed.call(me))
    expect((await afterDays(it, 89, () => ahmed.refused(me))).code).toBe('session_ended')
  })

  test('are touched at most each five minutes', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    const reply = await ahmed.send({ method: 'GET', url: '/api/me' })
    expect(reply.headers['set-cookie']).toBeUndefined()
  })
})
