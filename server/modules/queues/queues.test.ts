import { afterAll, beforeAll, expect, test } from 'vitest'
import { deactivatePerson } from '#contracts/people.ts'
import { archiveQueue, archiveSkill, listQueues, listSkills, saveQueue } from '#contracts/queues.ts'
import { showRouting } from '#contracts/routing.ts'
import { changeTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { signInAs } from '#testing/people.ts'
import { addQueue, addSkill, routed } from '#testing/queues.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

test('a ticket flows into the first queue that it fits, and the rest into the one that takes it', async () => {
  const rest = await addQueue(it, { place: 1 })
  const byType = await addQueue(it, { place: 3, takesRest: false, typeIds: [it.askingId] })
  const byBoth = await addQueue(it, {
    place: 2,
    takesRest: false,
    typeIds: [it.askingId],
    componentIds: [it.componentId],
  })
  const asking = { typeId: it.askingId, fields: { version: '1.0' } }
  const flowed = async (over: object) => (await routed(it, (await it.opened(over)).id)).queueId
  expect(await flowed({})).toBe(rest.id)
  expect(await flowed(asking)).toBe(byType.id)
  expect(await flowed({ ...asking, componentId: it.componentId })).toBe(byBoth.id)
  expect(await flowed({ componentId: it.componentId })).toBe(rest.id)
})

test('what nobody works on yet flows on when its type or component changes', async () => {
  const cards = await addQueue(it, { place: 0, takesRest: false, componentIds: [it.componentId] })
  const ticket = await it.opened()
  expect((await routed(it, ticket.id)).queueId).not.toBe(cards.id)
  const body = { version: (await routed(it, ticket.id)).version, componentId: it.componentId }
  expect(await it.maria.call(changeTicket, { params: { id: ticket.id }, body })).toMatchObject({
    queueId: cards.id,
  })
  await it.kalina.call(archiveQueue, { params: { id: cards.id }, body: { archived: true } })
  // Its tickets go to where they fit now.
  await expect.poll(async () => (await routed(it, ticket.id)).queueId).not.toBe(cards.id)
})

test('a new queue gathers what stood in none', async () => {
  for (const queue of (await it.kalina.call(listQueues)).items.filter((one) => one.takesRest)) {
    await it.kalina.call(archiveQueue, { params: { id: queue.id }, body: { archived: true } })
  }
  const ticket = await it.opened()
  expect((await routed(it, ticket.id)).queueId).toBeNull()
  const late = await addQueue(it, { place: 9 })
  await expect.poll(async () => (await routed(it, ticket.id)).queueId).toBe(late.id)
})

test('queues that fall back on each other are refused, and so is an old version', async () => {
  const [one, two] = [await addQueue(it), await addQueue(it)]
  const { id, members: _members, lead: _lead, archived: _archived, ...parts } = one
  const body = { ...parts, memberIds: [], fallbackId: two.id }
  await it.kalina.call(saveQueue, { params: { id }, body })
  expect(await it.kalina.refused(saveQueue, { params: { id }, body })).toMatchObject({ code: 'stale' })
  expect(
    await it.kalina.refused(saveQueue, {
      params: { id: two.id },
      body: { ...body, key: two.key, fallbackId: id },
    }),
  ).toMatchObject({ code: 'fallback_circle', field: 'fallbackId' })
  expect(
    await it.kalina.refused(saveQueue, {
      params: { id: newId() },
      body: { ...body, key: 'other', version: 0, memberIds: [it.petar.id] },
    }),
  ).toMatchObject({ code: 'unknown_choice', field: 'memberIds' })
})

test('people who have left hinder no other change of their queue, and are not named anew', async () => {
  const ana = await signInAs(it, 'ana')
  const queue = await addQueue(it, { leadId: ana.id, memberIds: [ana.id] })
  await it.kalina.call(deactivatePerson, { params: { id: ana.id } })
  const { id, members: _members, lead: _lead, archived: _archived, ...parts } = queue
  const body = { ...parts, memberIds: [ana.id], capacity: 2 }
  expect(await it.kalina.call(saveQueue, { params: { id }, body })).toMatchObject({
    capacity: 2,
    leadId: ana.id,
  })
  const fresh = { ...body, key: 'fresh', version: 0, memberIds: [] }
  expect(await it.kalina.refused(saveQueue, { params: { id: newId() }, body: fresh })).toMatchObject({
    code: 'unknown_choice',
    field: 'leadId',
  })
})

test('one that excludes other work is strict and gives one case, whatever is sent', async () => {
  expect(await addQueue(it, { isExclusive: true, capacity: 5 })).toMatchObject({
    isStrict: true,
    capacity: 1,
  })
})

test('skills have people, and an archived one is asked of nobody', async () => {
  const skill = await addSkill(it, 'Equipment', [it.maria.id])
  const queue = await addQueue(it, { skillIds: [skill.id], memberIds: [it.tomas.id] })
  const { items } = await it.maria.call(listSkills)
  expect(items).toMatchObject([{ key: 'equipment', people: [{ id: it.maria.id }], archived: false }])
  await it.kalina.call(archiveSkill, { params: { id: skill.id }, body: { archived: true } })
  const now = await it.maria.call(showRouting)
  expect(now.queues.find(({ id }) => id === queue.id)?.reason).toEqual({
    members: 1,
    skilled: 1,
    away: 1,
    full: 0,
  })
})
