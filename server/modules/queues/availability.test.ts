import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAvailability, showAvailability } from '#contracts/availability.ts'
import { deactivatePerson } from '#contracts/people.ts'
import { signOut } from '#contracts/sign-in.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { openSocket } from '#testing/live-socket.ts'
import { signInAs, type Person } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const comes = (person: Person) => person.call(setAvailability, { body: { state: 'available' } })
const stateOf = (id: string) =>
  it.world.db.selectFrom('availability').selectAll().where('user_id', '=', id).executeTakeFirst()
async function silentFor(id: string, seconds: number) {
  const seen_at = new Date(Date.now() - seconds * 1000)
  await it.world.db.updateTable('availability').set({ seen_at }).where('user_id', '=', id).execute()
}

test('an agent says himself that he is there, and why he is not', async () => {
  await it.log.through()
  const place = it.log.place()
  expect(await it.maria.call(showAvailability)).toMatchObject({ state: 'away', freeSince: null })
  expect(await comes(it.maria)).toMatchObject({ state: 'available', reason: 'working', holds: 0 })
  await comes(it.maria)
  expect(await it.maria.call(setAvailability, { body: { state: 'away', reason: 'meeting' } })).toMatchObject({
    state: 'away',
    reason: 'meeting',
  })
  await it.log.through()
  const told = it.log.after(place).filter(({ type }) => type === 'agent.availability_changed')
  expect(told.map(({ audience, data }) => [audience, data])).toEqual([
    ['staff', { state: 'available', reason: 'working', from: 'away' }],
    ['staff', { state: 'away', reason: 'meeting', from: 'available' }],
  ])
})

test('a minute without a sign of life makes away; an open page is a sign', async () => {
  await comes(it.tomas)
  await silentFor(it.tomas.id, 50)
  await it.world.sweeps.settle()
  expect(await stateOf(it.tomas.id)).toMatchObject({ state: 'available' })
  const socket = await openSocket(it.app, it.tomas.cookie)
  await silentFor(it.tomas.id, 70)
  await it.world.sweeps.settle()
  expect(await stateOf(it.tomas.id)).toMatchObject({ state: 'available' })
  socket.close()
  await expect.poll(() => it.world.live.signsOfLife().length).toBe(0)
  await silentFor(it.tomas.id, 70)
  await it.world.sweeps.settle()
  expect(await stateOf(it.tomas.id)).toMatchObject({ state: 'away', reason: 'lost_connection' })
})

test('the last sign-out makes away, one of two does not', async () => {
  const [one, two] = [await signInAs(it, 'ana'), await signInAs(it, 'ana')]
  await comes(one)
  await one.call(signOut)
  await it.world.reactions.settle()
  expect(await stateOf(one.id)).toMatchObject({ state: 'available' })
  await two.call(signOut)
  await it.world.reactions.settle()
  expect(await stateOf(one.id)).toMatchObject({ state: 'away', reason: 'signed_out' })
})

test('who may not come in any more is away', async () => {
  const ivan = await signInAs(it, 'ivan')
  await comes(ivan)
  await it.kalina.call(deactivatePerson, { params: { id: ivan.id } })
  await it.world.reactions.settle()
  expect(await stateOf(ivan.id)).toMatchObject({ state: 'away' })
})
