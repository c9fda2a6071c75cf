import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveEvent, ToClient } from '#contracts/live.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { system, type SignedIn } from './actor.ts'
import { placeText } from './event-log.ts'
import { makeLive, type Topic } from './live.ts'
import { transaction } from './transaction.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const reader = () =>
  ({ kind: 'user', id: it.maria.id, role: 'agent', name: 'Maria', contactId: null }) as SignedIn

/** Everything that is told about one thing, each batch shown as slowly as the test says. */
const slowTopic = (subject: string, delays: number[], resets: string[] = []): Topic => ({
  name: 'slow',
  resets,
  open: async () => ({ filter: { subjects: [subject] }, keys: [subject], sees: () => true }),
  keysOf: (event) => [event.subjects[0] ?? ''],
  viewerClass: () => 'staff',
  async present(_world, _actor, events) {
    await pause(delays.shift() ?? 0)
    return events.map((event) => ({ position: placeText(event), type: event.type })) as LiveEvent[]
  },
})

const tell = (subject: string, type: 'contact.added' | 'user.deactivated' = 'user.deactivated') =>
  transaction(it.world, system('test'), async (tx) =>
    tx.emit({ type, subjects: [subject], audience: 'staff', data: {} }),
  )

test('what comes while the missed is being shown is told after it, and what comes then after that', async () => {
  const subject = it.plainId
  await it.log.through()
  const from = it.log.place()
  await tell(subject)
  // The first and the second batch are shown slowly, what comes after them at once.
  const sent: ToClient[] = []
  const live = makeLive(it.world, [slowTopic(subject, [150, 300])])
  const done = live.subscribe(
    { name: 'slow', from, actor: reader() },
    { send: (message) => void sent.push(message as ToClient) },
  )
  await pause(75)
  await tell(subject)
  await pause(225)
  await tell(subject)
  await done
  const told = () => sent.flatMap((message) => (message.op === 'events' ? message.events : []))
  await expect.poll(() => told().length, { timeout: 20_000 }).toBe(3)
  const places = told().map((event) => BigInt(event.position.split('.')[1] ?? 0))
  expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)))
})

test('after a reset nothing more is told', async () => {
  const subject = it.componentId
  await it.log.through()
  const from = it.log.place()
  await tell(subject, 'contact.added')
  const sent: ToClient[] = []
  const live = makeLive(it.world, [slowTopic(subject, [100], ['contact.added'])])
  const done = live.subscribe(
    { name: 'slow', from, actor: reader() },
    { send: (message) => void sent.push(message as ToClient) },
  )
  await tell(subject)
  await done
  await tell(subject)
  await it.log.through()
  expect(sent.map((message) => message.op)).toEqual(['subscribed', 'reset'])
})
