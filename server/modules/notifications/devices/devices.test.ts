import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveChoice } from '#contracts/choices.ts'
import { addDevice, changeDevice, listDevices, removeDevice, testDevice } from '#contracts/devices.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { signOut } from '#contracts/sign-in.ts'
import { until } from '#kit/mail/testing.ts'
import { makeOutside } from '#kit/outside/safe-fetch.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { pushService } from '#testing/push-service.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from '../testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let service: Awaited<ReturnType<typeof pushService>>
let elena: Person
let maria: Person
let ana: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  service = await pushService()
  it.world.outside = makeOutside({ alsoTo: [service.origin] })
  ;[elena, maria, ana] = await Promise.all([
    signInAs(it, 'elena'),
    signInAs(it, 'maria'),
    signInAs(it, 'ana'),
  ])
  cards = await desk(it, [maria])
})
afterAll(async () => {
  await it.stop()
  await service.stop()
})
beforeEach(() => it.world.db.deleteFrom('push_devices').execute())

async function deviceOf(person: Person) {
  const { publicKey } = await person.call(listDevices)
  const browser = service.browser(publicKey)
  const device = await person.call(addDevice, { body: browser.subscription })
  return { ...browser, id: device.id }
}
const wordsAt = async ({ pushed }: Awaited<ReturnType<typeof deviceOf>>, count: number) => {
  await until(() => pushed.length >= count)
  return pushed.map(({ words }) => words)
}
const devicesOf = async (person: Person) => (await person.call(listDevices)).items

describe('a device', () => {
  test('hears what its owner wants it to hear, encrypted for it alone and signed by us', async () => {
    const phone = await deviceOf(ana)
    const ticket = await cards.open(elena, { title: 'Secret of Elena' })
    await cards.assign(maria, ticket, ana)
    await wordsAt(phone, 1)
    expect(phone.pushed).toEqual([
      {
        words: {
          title: 'Switchboard',
          body: 'A ticket is yours now',
          path: expect.stringMatching(/^\/desk\/t\/\d+$/),
          tag: ticket,
          lang: 'en',
        },
        ttl: '86400',
        urgency: 'high',
        topic: expect.stringMatching(/^[\w-]{32}$/),
        sender: { aud: service.origin, exp: expect.any(Number), sub: 'mailto:switchboard@localhost' },
      },
    ])
  })

  test('shows names and words only where its owner wants it', async () => {
    const [phone, screen] = [await deviceOf(elena), await deviceOf(elena)]
    await elena.call(changeDevice, { params: { id: screen.id }, body: { showsWords: true } })
    const ticket = await cards.open(elena, { title: 'My card' })
    await cards.write(maria, ticket, 'It left\nyesterday.')
    const [quiet] = await wordsAt(phone, 1)
    expect(quiet).toMatchObject({
      title: 'Switchboard',
      body: 'You have an answer',
      path: `/portal/t/${ticket}`,
    })
    expect(JSON.stringify(quiet)).not.toMatch(/card|left|Мария/)
    const [full] = await wordsAt(screen, 1)
    expect(full).toMatchObject({ title: 'Мария Иванова has answered', path: `/portal/t/${ticket}` })
    expect(full?.['body']).toMatch(/^#\d+ My card\nIt left yesterday\.$/)
  })

  test('hears nothing of a kind that is not chosen for it', async () => {
    const phone = await deviceOf(ana)
    const body = { bell: true, mail: 'off', push: false } as const
    await ana.call(saveChoice, { params: { kind: 'ticket_assigned' }, body })
    const ticket = await cards.open(elena)
    await cards.assign(maria, ticket, ana)
    await ana.call(saveChoice, { params: { kind: 'ticket_assigned' }, body: { ...body, push: true } })
    await cards.write(elena, ticket, 'Hello?')
    expect(await wordsAt(phone, 1)).toMatchObject([{ body: 'A customer has written' }])
  })

  test('hears nothing that was read before the push service took it', async () => {
    const phone = await deviceOf(ana)
    const ticket = await cards.open(elena)
    await cards.assign(maria, ticket, ana)
    await wordsAt(phone, 1)
    service.answers.push(503)
    await cards.write(elena, ticket, 'Read at once')
    await until(() => service.answers.length === 0)
    await ana.call(readTicket, { params: { id: ticket }, body: { seq: 2 } })
    await it.world.reactions.settle()
    const other = await cards.open(elena)
    await cards.assign(maria, other, ana)
    expect((await wordsAt(phone, 2)).map(({ tag }) => tag)).toEqual([ticket, other])
  })

  test('can be tried', async () => {
    const phone = await deviceOf(maria)
    await maria.call(testDevice, { params: { id: phone.id }, body: {} })
    expect(await wordsAt(phone, 1)).toMatchObject([{ body: expect.stringContaining('Работи'), lang: 'bg' }])
    await until(async () => (await devicesOf(maria))[0]?.lastUsedAt !== null)
  })
})

describe('what comes of the answer', () => {
  test.each([404, 410])('%s: the device is forgotten', async (status) => {
    const phone = await deviceOf(ana)
    service.answers.push(status)
    await ana.call(testDevice, { params: { id: phone.id }, body: {} })
    await until(async () => (await devicesOf(ana)).length === 0)
  })

  test('a busy service is asked again, and the device says so meanwhile', async () => {
    const phone = await deviceOf(ana)
    service.answers.push(429, 500)
    await ana.call(testDevice, { params: { id: phone.id }, body: {} })
    await until(async () => (await devicesOf(ana))[0]?.fails === true)
    await wordsAt(phone, 1)
    await until(async () => (await devicesOf(ana))[0]?.fails === false)
    expect(phone.pushed).toHaveLength(1)
  })

  test('what is refused for good is not sent again', async () => {
    const phone = await deviceOf(ana)
    service.answers.push(413)
    await ana.call(testDevice, { params: { id: phone.id }, body: {} })
    await until(async () => (await devicesOf(ana))[0]?.fails === true)
    await ana.call(testDevice, { params: { id: phone.id }, body: {} })
    await wordsAt(phone, 1)
    expect(phone.pushed).toHaveLength(1)
  })

  test('an address that points inside is never called, and forgotten', async () => {
    const { publicKey } = await ana.call(listDevices)
    const { subscription } = service.browser(publicKey)
    const inside = {
      ...subscription,
      endpoint: subscription.endpoint.replace('http://127.0.0.1', 'https://127.1'),
    }
    expect(await ana.refused(addDevice, { body: inside })).toMatchObject({
      code: 'invalid',
      field: 'endpoint',
    })
    // A name may lead inside later on.
    const { id } = await ana.call(addDevice, { body: subscription })
    const endpoint = 'https://localhost/push'
    await it.world.db.updateTable('push_devices').set({ endpoint }).where('id', '=', id).execute()
    await ana.call(testDevice, { params: { id }, body: {} })
    await until(async () => (await devicesOf(ana)).length === 0)
  })
})

describe('devices', () => {
  test('are their owner’s alone', async () => {
    const phone = await deviceOf(ana)
    expect(await devicesOf(ana)).toMatchObject([
      { id: phone.id, isThis: true, showsWords: false, fails: false },
    ])
    expect(await devicesOf(maria)).toEqual([])
    for (const stranger of [maria, elena]) {
      expect((await stranger.refused(removeDevice, { params: { id: phone.id } })).code).toBe('not_found')
    }
    expect(await toldBy(it, () => ana.call(removeDevice, { params: { id: phone.id } }))).toEqual([
      'devices.changed',
    ])
    expect(await devicesOf(ana)).toEqual([])
  })

  test('go with the session that added them', async () => {
    const again = await signInAs(it, 'ana')
    await deviceOf(again)
    const kept = await deviceOf(ana)
    await again.call(signOut)
    await it.world.reactions.settle()
    expect((await devicesOf(ana)).map(({ id }) => id)).toEqual([kept.id])
  })

  test('a browser belongs to who has signed in there last', async () => {
    const { publicKey } = await ana.call(listDevices)
    const { subscription } = service.browser(publicKey)
    await ana.call(addDevice, { body: subscription })
    await elena.call(addDevice, { body: subscription })
    expect([await devicesOf(ana), await devicesOf(elena)]).toMatchObject([[], [{ isThis: true }]])
  })

  test('the same one again is the same device, and there are ten at most', async () => {
    const { publicKey } = await ana.call(listDevices)
    const first = service.browser(publicKey)
    const ids = new Set<string>()
    for (let n = 0; n < 2; n++) ids.add((await ana.call(addDevice, { body: first.subscription })).id)
    expect(ids.size).toBe(1)
    for (let n = 0; n < 10; n++) await deviceOf(ana)
    const left = await devicesOf(ana)
    expect(left).toHaveLength(10)
    expect(left.some(({ id }) => ids.has(id))).toBe(false)
  })

  test('keys that are none are refused', async () => {
    const { publicKey } = await ana.call(listDevices)
    const { subscription } = service.browser(publicKey)
    const keys = { ...subscription.keys, p256dh: `B${'A'.repeat(86)}` }
    expect(await ana.refused(addDevice, { body: { ...subscription, keys } })).toMatchObject({
      code: 'invalid',
      field: 'keys.p256dh',
    })
  })

  test('the public key is the same each time, and no key is stored', async () => {
    const { publicKey } = await ana.call(listDevices)
    expect((await elena.call(listDevices)).publicKey).toBe(publicKey)
    expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65)
  })
})
