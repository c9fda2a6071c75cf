import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveChoice } from '#contracts/choices.ts'
import { addDevice, listDevices } from '#contracts/devices.ts'
import {
  isNotificationKind,
  mailOf,
  mailWays,
  notificationKindNames,
  usualChoice,
} from '#contracts/notification-kinds.ts'
import { readTicket } from '#contracts/read-marks.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { makeOutside } from '#kit/outside/safe-fetch.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { pushService, type Pushed } from '#testing/push-service.ts'
import { testWorld, worldOn, type TestWorld } from '#testing/world.ts'
import { makeDigests } from './digest/make-digests.ts'
import { desk } from './testing.ts'
import { sideOf } from './telling.ts'

let it: TestWorld
let second: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let service: Awaited<ReturnType<typeof pushService>>
let people: Person[]
let staff: Person[]
let elena: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '1000', DB_POOL: '6' })
  // Another process of the same installation.
  const DATA_DIR = it.world.config.dataDir
  second = await worldOn({ connection: it.world.ownerConnection, drop: async () => {} }, { DATA_DIR })
  service = await pushService()
  for (const { world } of [it, second]) world.outside = makeOutside({ alsoTo: [service.origin] })
  elena = await signInAs(it, 'elena')
  staff = [await signInAs(it, 'maria'), await signInAs(it, 'tomas'), await signInAs(it, 'ana')]
  people = [elena, ...staff]
  cards = await desk(it, staff.slice(0, 2))
})
afterAll(async () => {
  await second.stop()
  await it.stop()
  await service.stop()
})

type Step = (at: { tickets: string[]; n: number }) => Promise<unknown>
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T
/** What somebody may not do now is no news either. */
const may = (work: Promise<unknown>) => work.catch(() => undefined)

const steps: Record<string, Step> = {
  opens: async ({ tickets }) => tickets.push(await cards.open(elena)),
  writes: ({ tickets, n }) => may(cards.write(pick(people, n), pick(tickets, n >> 2), `word ${n}`)),
  notes: ({ tickets, n }) => may(cards.write(pick(staff, n), pick(tickets, n >> 2), `note ${n}`, true)),
  assigns: ({ tickets, n }) => may(cards.assign(pick(staff, n), pick(tickets, n >> 2), pick(staff, n >> 4))),
  resolves: ({ tickets, n }) =>
    may(
      pick(staff, n).call(moveTicket, { params: { id: pick(tickets, n >> 2) }, body: { move: 'resolve' } }),
    ),
  reads: ({ tickets, n }) =>
    may(pick(people, n).call(readTicket, { params: { id: pick(tickets, n >> 2) }, body: { seq: n % 5 } })),
  chooses: ({ n }) => {
    const kind = pick(notificationKindNames, n >> 2)
    const body = { bell: n % 3 > 0, mail: pick(mailWays, n >> 3), push: n % 2 > 0 }
    return may(pick(people, n).call(saveChoice, { params: { kind }, body }))
  },
  /** Reactions begin anew, in both processes. */
  restarts: async () => {
    await it.world.db
      .updateTable('cursors')
      .set({ xid: '0', position: '0' })
      .where('name', 'like', 'notify-%')
      .execute()
    await Promise.all([it.world.reactions.settle(), second.world.reactions.settle()])
  },
  'a digest is due': async ({ n }) => {
    const later = () => new Date(Date.now() + (1 + (n % 3)) * 86_400_000)
    for (const { world } of [it, second]) world.now = later
    await Promise.all([it, second, it].map(({ world }) => makeDigests(world)))
    for (const { world } of [it, second]) world.now = () => new Date()
  },
}

async function deviceOf(person: Person) {
  const { publicKey } = await person.call(listDevices)
  const { subscription, pushed } = service.browser(publicKey)
  await person.call(addDevice, { body: subscription })
  return pushed
}

const happenings = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(1000)), {
  minLength: 8,
  maxLength: 25,
})

test('nobody is told twice of one thing, nor in a way that he did not choose, whatever happens', async () => {
  const devices = new Map<string, Pushed[]>()
  for (const person of people) devices.set(person.id, await deviceOf(person))
  await fc.assert(
    fc.asyncProperty(happenings, async (story) => {
      const at = { tickets: [await cards.open(elena)] }
      for (const [name, n] of story) await steps[name]?.({ ...at, n })
      await steps['restarts']?.({ ...at, n: 0 })
      await nothingTwice(devices)
    }),
    { numRuns: 12 },
  )
}, 180_000)

async function nothingTwice(devices: Map<string, Pushed[]>) {
  const { db } = it.world
  const lines = await db.selectFrom('notifications').selectAll().execute()
  const once = lines.map(({ user_id: user, kind, event }) => `${user} ${kind} ${event}`)
  expect(new Set(once).size).toBe(once.length)

  const mails = await db.selectFrom('mails').select(['kind', 'dedupe', 'to_user', 'text']).execute()
  const byWay = { now: new Set<string>(), digest: new Set<string>(), off: new Set<string>() }
  for (const line of lines) {
    const person = people.find(({ id }) => id === line.user_id)
    if (!person || !isNotificationKind(line.kind)) continue
    const { role } = person.member
    expect(usualChoice(line.kind, role), `${line.kind} is nothing for ${role}`).toBeDefined()
    byWay[line.mail].add(`${mailOf(line.kind, sideOf({ role }))}:${line.user_id}`)
    if (line.collected_at !== null) expect(line.mail).toBe('digest')
  }
  for (const { kind, to_user: user } of mails) {
    if (kind !== 'digest')
      expect(byWay.now.has(`${kind}:${user}`), `${kind} was not to be mailed at once`).toBe(true)
  }
  const keys = mails.map(({ dedupe }) => dedupe)
  expect(new Set(keys).size).toBe(keys.length)
  for (const [id, pushed] of devices) {
    const wanted = lines.filter(({ user_id: user, push }) => user === id && push)
    expect(pushed.length, 'more pushes than lines').toBeLessThanOrEqual(wanted.length)
  }
  await ownDoings(lines)
}

/** Nobody hears of what he did himself, but that his own ticket has arrived. */
async function ownDoings(lines: readonly { user_id: string; kind: string; event: string }[]) {
  const events = await it.world.db.selectFrom('events').select(['position', 'actor_id']).execute()
  const actors = new Map(events.map(({ position, actor_id: actor }) => [position, actor]))
  const own = lines.filter(({ user_id: user, event }) => actors.get(event) === user)
  expect(own.filter(({ kind }) => kind !== 'ticket_opened')).toEqual([])
}
