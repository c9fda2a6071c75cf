import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTargets, removeTargets, saveTargets } from '#contracts/targets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { toldBy } from '#testing/events.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const promised = { first_reply: 60, next_reply: null, resolution: 600 }
const minutes = { 1: promised, 2: promised, 3: promised, 4: promised, 5: promised }
const body = (typeId: string | null, version = 0) => ({ typeId, minutes, version })
const listed = async () => (await it.maria.call(listTargets)).items

test('an installation begins with promises for all types, the urgent ones sooner', async () => {
  const [every, ...others] = await listed()
  expect(others).toEqual([])
  expect(every?.typeId).toBeNull()
  expect(every?.minutes[5].first_reply).toBeLessThan(every?.minutes[1].first_reply ?? 0)
})

test('a type has its own once, and those of all types again when they are taken away', async () => {
  const id = newId()
  const save = (one = newId(), of = body(it.plainId)) => ({ params: { id: one }, body: of })
  expect(await toldBy(it, () => it.kalina.call(saveTargets, save(id)))).toEqual(['targets.saved'])
  expect(await it.kalina.refused(saveTargets, save())).toMatchObject({ code: 'stale' })
  expect(await it.kalina.refused(saveTargets, save(id, body(it.askingId, 1)))).toMatchObject({
    code: 'stale',
  })
  expect((await listed()).map(({ typeId }) => typeId)).toEqual([null, it.plainId])
  await it.kalina.call(removeTargets, { params: { id } })
  expect(await listed()).toHaveLength(1)
  expect(await it.kalina.refused(removeTargets, { params: { id } })).toMatchObject({ code: 'not_found' })
})

test('two admins at once: one is told that the other was first', async () => {
  const save = () => it.kalina.call(saveTargets, { params: { id: newId() }, body: body(it.askingId) })
  const done = await Promise.allSettled([save(), save()])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('those of all types stay', async () => {
  const [every] = await listed()
  const id = every?.id ?? ''
  expect(await it.kalina.refused(removeTargets, { params: { id } })).toMatchObject({ code: 'not_allowed' })
  expect(await it.kalina.refused(saveTargets, { params: { id: newId() }, body: body(null) })).toMatchObject({
    code: 'stale',
  })
})

test('a type that is none has no promises', async () => {
  const save = { params: { id: newId() }, body: body(newId()) }
  expect(await it.kalina.refused(saveTargets, save)).toMatchObject({
    code: 'unknown_choice',
    field: 'typeId',
  })
})
