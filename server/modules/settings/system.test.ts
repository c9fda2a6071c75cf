import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAgent } from '#contracts/people.ts'
import { listAudit, showSystem } from '#contracts/system.ts'
import { openSocket } from '#testing/live-socket.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let kalina: Person
let maria: Person
beforeAll(async () => {
  it = await testWorld()
  kalina = await signInAs(it, 'kalina')
  maria = await signInAs(it, 'maria')
  await signInAs(it, 'petar')
})
afterAll(() => it.stop())

const note = (action: string, more: object = {}) =>
  it.world.db
    .insertInto('audit')
    .values({ action, data: '{}', ...more })
    .execute()

test('an admin sees what runs here, counted', async () => {
  await note('reaction_failed')
  const system = await kalina.call(showSystem)
  expect(system).toMatchObject({
    tickets: 0,
    customers: 1,
    staff: 2,
    staffWithoutSecondFactor: 2,
    failedReactions: 1,
    files: { count: 0, bytes: 0 },
  })
  expect(system.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(system.postgres).toMatch(/^\d+/)
  expect(system.databaseBytes).toBeGreaterThan(1_000_000)
})

test('the audit tells who did what to whom, newest first, and pages', async () => {
  const { id } = maria
  await kalina.call(changeAgent, { params: { id }, body: { version: 1, name: 'Maria I.' } })
  const { items } = await kalina.call(listAudit, { query: { about: 'people' } })
  expect(items[0]).toMatchObject({
    action: 'person_changed',
    actor: { id: kalina.id },
    subject: { id, kind: 'person', name: 'Maria I.' },
  })

  for (let at = 0; at < 51; at++) await note('sign_in_refused', { address: '192.0.2.7' })
  const first = await kalina.call(listAudit, { query: { about: 'sign_in' } })
  expect(first.items).toHaveLength(50)
  const second = await kalina.call(listAudit, { query: { about: 'sign_in', after: first.next ?? '' } })
  expect(second).toMatchObject({ items: [{ address: '192.0.2.7', actor: null }], next: null })

  const own = await kalina.call(listAudit, { query: { actorId: kalina.id } })
  expect(new Set(own.items.map((line) => line.actor?.id))).toEqual(new Set([kalina.id]))
})

test('a place in the audit that is none is refused', async () => {
  expect(await kalina.refused(listAudit, { query: { after: 'x' } })).toMatchObject({ code: 'bad_position' })
})

test('admins hear live that something changed, others are refused', async () => {
  const { position } = await kalina.call(showSystem)
  const [his, hers] = [await openSocket(it.app, maria.cookie), await openSocket(it.app, kalina.cookie)]
  for (const socket of [his, hers]) socket.say({ op: 'subscribe', topic: 'admin', from: position })
  await Promise.all([his.settle(), hers.settle()])
  const { id } = maria
  await kalina.call(changeAgent, { params: { id }, body: { version: 2, name: 'Maria Ivanova' } })
  await expect.poll(() => hers.received.join('\n')).toContain('user.changed')
  expect(hers.received.join('\n')).not.toContain('Ivanova')
  expect(his.received.join('\n')).toContain('refused')
  expect(his.received.join('\n')).not.toContain('user.changed')
  his.close()
  hers.close()
})
