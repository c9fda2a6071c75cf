import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deescalateTicket, escalateTicket } from '#contracts/escalation.ts'
import { saveLadder, showLadder, type LadderStep } from '#contracts/ladder.ts'
import { deactivatePerson } from '#contracts/people.ts'
import { newId } from '#kit/id.ts'
import { afterMinutes } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { signInAs } from '#testing/people.ts'
import type { TestWorld } from '#testing/world.ts'
import { besides } from '../testing.ts'
import { climbLadder } from './climb-ladder.ts'

let it: Desk
let other: TestWorld
beforeAll(async () => {
  it = await openDesk()
  await signInAs(it, 'ingrid')
  other = await besides(it)
})
afterAll(async () => {
  await other.stop()
  await it.stop()
})

const because = () => ({ id: newId(), reason: 'The till stands still.' })
const escalated = async () => {
  const { id } = await it.opened({ priority: 5 })
  await it.petar.call(escalateTicket, { params: { id }, body: because() })
  await it.world.reactions.settle()
  return id
}
const save = async (steps: LadderStep[]) => {
  const { version } = await it.kalina.call(showLadder)
  return it.kalina.call(saveLadder, { body: { steps, version } })
}
const step = (minutes: number, userId: string | null = null): LadderStep => ({
  minutes,
  whom: userId === null ? 'managers' : 'person',
  userId,
})
const climbed = async (id: string) => {
  const rows = await it.world.db
    .selectFrom('events')
    .select(['data'])
    .where('type', '=', 'ticket.escalation_climbed')
    .where(sql<boolean>`subjects[1] = ${id}::uuid`)
    .orderBy('position')
    .execute()
  return rows.map(({ data }) => [data['step'], data['whom']])
}
const bothAfter = async (minutes: number) => {
  await it.world.reactions.settle()
  const look = (one: TestWorld) => afterMinutes(one, minutes, () => climbLadder(one.world))
  await Promise.all([look(it), look(other), look(it), look(other)])
}

test('an installation begins with a ladder of managers and admins', async () => {
  const { steps } = await it.maria.call(showLadder)
  expect(steps.map(({ minutes, whom }) => [minutes, whom])).toEqual([
    [30, 'managers'],
    [120, 'admins'],
  ])
})

test('nobody answers: each step is told once, however many processes look', async () => {
  await save([step(20), step(40, it.kalina.id)])
  const id = await escalated()
  await bothAfter(19)
  expect(await climbed(id)).toEqual([])
  await bothAfter(21)
  await bothAfter(22)
  expect(await climbed(id)).toEqual([[1, 'managers']])
  await bothAfter(41)
  await bothAfter(500)
  expect(await climbed(id)).toEqual([
    [1, 'managers'],
    [2, 'person'],
  ])
})

test('an answer stops it; with the next word that waits it begins anew', async () => {
  await save([step(20), step(40)])
  const id = await escalated()
  await bothAfter(21)
  await it.says(it.maria, id, 'A note', true)
  await it.says(it.maria, id, 'Somebody is on the way.')
  await bothAfter(500)
  expect(await climbed(id)).toHaveLength(1)
  await it.says(it.petar, id, 'Nobody has come.')
  await bothAfter(21)
  expect(await climbed(id)).toEqual([
    [1, 'managers'],
    [1, 'managers'],
  ])
})

test('a step whose person has left is passed over, and the event says so', async () => {
  const leaver = await signInAs(it, 'ana')
  await save([step(20, leaver.id), step(40)])
  const id = await escalated()
  await it.kalina.call(deactivatePerson, { params: { id: leaver.id } })
  await bothAfter(21)
  await bothAfter(500)
  await it.world.reactions.settle()
  expect(await climbed(id)).toEqual([[2, 'managers']])
  const event = await it.world.db
    .selectFrom('events')
    .select('data')
    .where('type', '=', 'ticket.escalation_climbed')
    .where(sql<boolean>`subjects[1] = ${id}::uuid`)
    .executeTakeFirstOrThrow()
  expect(event.data).toMatchObject({ skipped: 1 })
  const mail = await it.world.db
    .selectFrom('mails')
    .select('text')
    .where('kind', '=', 'ticket_escalated')
    .where('thread_id', '=', id)
    .where('text', 'like', '%has left%')
    .execute()
  expect(mail).toHaveLength(1)
})

test('what is taken back climbs no further', async () => {
  const id = await escalated()
  await it.maria.call(deescalateTicket, { params: { id }, body: because() })
  await bothAfter(500)
  expect(await climbed(id)).toEqual([])
})

test.each([
  ['a step that is not later than the one before', () => [step(20), step(20)], 'invalid'],
  ['somebody who does not work here', () => [step(20, it.petar.id)], 'unknown_choice'],
  ['a person without a name', () => [{ minutes: 5, whom: 'person' as const, userId: null }], 'invalid'],
])('%s is refused', async (_, steps, code) => {
  const { version } = await it.kalina.call(showLadder)
  expect(await it.kalina.refused(saveLadder, { body: { steps: steps(), version } })).toMatchObject({ code })
})

test('a change made on an old picture is refused', async () => {
  expect(await it.kalina.refused(saveLadder, { body: { steps: [], version: 0 } })).toMatchObject({
    code: 'stale',
  })
})
