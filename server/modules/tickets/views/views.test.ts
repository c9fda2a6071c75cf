import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BodyOf } from '#contracts/endpoint.ts'
import { listViews, orderViews, removeView, saveView } from '#contracts/views.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { addQueue } from '#testing/queues.ts'
import { signInAs, type Person } from '#testing/people.ts'

let it: Desk
let ingrid: Person
beforeAll(async () => {
  it = await openDesk()
  ingrid = await signInAs(it, 'ingrid')
})
afterAll(() => it.stop())

async function save(by: Person, over: Partial<BodyOf<typeof saveView>> = {}) {
  const id = newId()
  await by.call(saveView, { params: { id }, body: { name: 'New cards', query: 'status:new card', ...over } })
  return id
}
const seenBy = async (person: Person) => (await person.call(listViews)).items.map((view) => view.id)
const body = { name: 'Renamed', query: 'is:open', audience: 'everybody' as const }

test('own views are for oneself, those for everybody for all who work here', async () => {
  const own = await save(it.maria)
  const shared = await save(it.maria, { audience: 'everybody' })
  expect(await seenBy(it.maria)).toEqual(expect.arrayContaining([own, shared]))
  expect(await seenBy(it.tomas)).toContain(shared)
  expect(await seenBy(it.tomas)).not.toContain(own)
  expect((await it.petar.refused(listViews)).code).toBe('not_allowed')
})

test('a view keeps name, query and columns, and says whether one may change it', async () => {
  const id = newId()
  const columns = ['number', 'title', 'waiting'] as const
  const saved = await it.maria.call(saveView, {
    params: { id },
    body: { name: 'Waiting', query: 'sort:waiting-asc', audience: 'everybody', columns: [...columns] },
  })
  expect(saved).toMatchObject({
    id,
    name: 'Waiting',
    query: 'sort:waiting-asc',
    columns,
    owner: { id: it.maria.id },
  })
  expect(saved.abilities.change).toBe(true)
  const seen = (await it.tomas.call(listViews)).items.find((view) => view.id === id)
  expect(seen?.abilities.change).toBe(false)
})

test('changed by its owner, and for everybody by those who lead; by nobody else', async () => {
  const own = await save(it.maria)
  const shared = await save(it.maria, { audience: 'everybody' })
  expect((await it.tomas.refused(saveView, { params: { id: shared }, body })).code).toBe('not_allowed')
  expect((await it.tomas.refused(removeView, { params: { id: shared } })).code).toBe('not_allowed')
  expect((await ingrid.refused(saveView, { params: { id: own }, body })).code).toBe('not_found')
  expect((await ingrid.refused(removeView, { params: { id: own } })).code).toBe('not_found')
  const changed = await ingrid.call(saveView, { params: { id: shared }, body })
  expect(changed).toMatchObject({ name: 'Renamed', owner: { id: it.maria.id } })
  await it.kalina.call(removeView, { params: { id: shared } })
  expect(await seenBy(it.maria)).not.toContain(shared)
  expect((await it.maria.refused(removeView, { params: { id: shared } })).code).toBe('not_found')
})

test('a view for a queue is seen by its members and its lead, and changed by its owner and those who lead', async () => {
  const queue = await addQueue(it, { memberIds: [it.tomas.id], leadId: ingrid.id })
  const forIt = { audience: 'queue' as const, queueId: queue.id }
  const id = await save(it.maria, forIt)
  expect(await seenBy(it.maria)).toContain(id)
  expect(await seenBy(it.tomas)).toContain(id)
  expect(await seenBy(ingrid)).toContain(id)
  expect(await seenBy(it.kalina)).not.toContain(id)
  const renamed = { ...body, ...forIt }
  expect((await it.tomas.refused(saveView, { params: { id }, body: renamed })).code).toBe('not_allowed')
  expect((await it.kalina.refused(saveView, { params: { id }, body: renamed })).code).toBe('not_found')
  expect(await ingrid.call(saveView, { params: { id }, body: renamed })).toMatchObject({
    name: 'Renamed',
    queueId: queue.id,
    owner: { id: it.maria.id },
  })
  const wrong = async (over: Partial<BodyOf<typeof saveView>>) =>
    (await it.maria.refused(saveView, { params: { id: newId() }, body: { ...renamed, ...over } })).code
  expect(await wrong({ queueId: null })).toBe('invalid')
  expect(await wrong({ audience: 'me' })).toBe('invalid')
  expect(await wrong({ queueId: newId() })).toBe('unknown_choice')
})

test('a query that cannot be understood is not saved', async () => {
  const id = newId()
  const problem = await it.maria.refused(saveView, {
    params: { id },
    body: { ...body, query: 'status:lost' },
  })
  expect(problem).toMatchObject({ code: 'bad_query', params: { code: 'unknown_value', from: 7, to: 11 } })
  expect(await seenBy(it.maria)).not.toContain(id)
})

test('everybody has his own order; what is not placed comes after, by name', async () => {
  const shared = await Promise.all(
    ['C', 'B', 'A'].map((name) => save(it.maria, { name, audience: 'everybody' })),
  )
  const [c, b, a] = shared
  const ordered = async (person: Person) => (await seenBy(person)).filter((id) => shared.includes(id))
  expect(await ordered(it.tomas)).toEqual([a, b, c])
  const hidden = await save(it.maria)
  await it.tomas.call(orderViews, { body: { ids: [c ?? '', hidden, c ?? ''] } })
  expect(await ordered(it.tomas)).toEqual([c, a, b])
  expect(await ordered(it.maria)).toEqual([a, b, c])
})
