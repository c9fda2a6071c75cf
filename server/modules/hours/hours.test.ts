import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveHours, chooseDefaultHours, listHours, saveHours, type Hours } from '#contracts/hours.ts'
import { newId } from '#kit/id.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let kalina: Person
let maria: Person
beforeAll(async () => {
  it = await testWorld()
  kalina = await signInAs(it, 'kalina')
  maria = await signInAs(it, 'maria')
})
afterAll(() => it.stop())

const office = {
  name: { en: 'Office', bg: 'Офис', ru: 'Офис' },
  timeZone: 'Europe/Sofia',
  periods: [
    { day: 1, from: 540, to: 750 },
    { day: 1, from: 780, to: 1050 },
  ],
  holidays: [{ date: '2026-12-24', name: 'Бъдни вечер' }],
}
const save = (over: object = {}, id = newId()) =>
  kalina.call(saveHours, { params: { id }, body: { ...office, version: 0, ...over } })
const listed = async (by = kalina) => (await by.call(listHours)).items
const found = async (id: string) => (await listed()).find((one) => one.id === id)

test('an installation begins with one that is always open', async () => {
  const [first] = await listed()
  expect(first).toMatchObject({ name: { en: 'Always open' }, timeZone: 'UTC', isDefault: true, holidays: [] })
  expect(first?.periods).toHaveLength(7)
})

test('what the admin saves is listed to all who work here, and told', async () => {
  const id = newId()
  expect(await toldBy(it, () => save({}, id))).toEqual(['working_hours.saved'])
  const shown = (await listed(maria)).find((one) => one.id === id)
  expect(shown).toEqual({ id, ...office, isDefault: false, version: 1, archived: false } satisfies Hours)
})

test('a change needs the version that was seen', async () => {
  const { id } = await save()
  const change = (version: number) => ({
    params: { id },
    body: { ...office, timeZone: 'Asia/Dubai', version },
  })
  expect(await kalina.call(saveHours, change(1))).toMatchObject({ timeZone: 'Asia/Dubai', version: 2 })
  expect(await kalina.refused(saveHours, change(1))).toMatchObject({ code: 'stale' })
  expect(await kalina.refused(saveHours, change(0))).toMatchObject({ code: 'stale' })
  const nowhere = { params: { id: newId() }, body: { ...office, version: 3 } }
  expect(await kalina.refused(saveHours, nowhere)).toMatchObject({ code: 'not_found' })
})

test.each([
  ['an end before the beginning', { periods: [{ day: 1, from: 600, to: 600 }] }, 'invalid'],
  ['more than a day in one piece', { periods: [{ day: 1, from: 0, to: 1441 }] }, 'invalid'],
  ['an eighth day', { periods: [{ day: 8, from: 0, to: 60 }] }, 'invalid'],
  ['no period at all', { periods: [] }, 'invalid'],
  ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 'invalid'],
  ['a day that is none', { holidays: [{ date: '2026-02-30', name: 'Never' }] }, 'invalid'],
  ['the same holiday twice', { holidays: [office.holidays[0], office.holidays[0]] }, 'invalid'],
  [
    'periods that overlap, also over midnight',
    {
      periods: [
        { day: 7, from: 1320, to: 1800 },
        { day: 1, from: 300, to: 600 },
      ],
    },
    'periods_overlap',
  ],
])('%s is refused', async (_, over, code) => {
  const body = { ...office, version: 0, ...over } as typeof office & { version: number }
  expect(await kalina.refused(saveHours, { params: { id: newId() }, body })).toMatchObject({ code })
})

test('there is always exactly one default, and it is never archived', async () => {
  const { id } = await save()
  const other = await save()
  await Promise.all(
    [id, other.id].map((one) => kalina.call(chooseDefaultHours, { params: { id: one }, body: {} })),
  )
  const defaults = (await listed()).filter((one) => one.isDefault)
  expect(defaults).toHaveLength(1)
  const chosen = defaults[0]?.id ?? ''
  const archive = { params: { id: chosen }, body: { archived: true } }
  expect(await kalina.refused(archiveHours, archive)).toMatchObject({ code: 'default_hours' })
})

test('archived ones stay listed, cannot become the default, and come back', async () => {
  const { id } = await save()
  const archive = (archived: boolean) => kalina.call(archiveHours, { params: { id }, body: { archived } })
  await archive(true)
  expect(await found(id)).toMatchObject({ archived: true })
  expect(await kalina.refused(chooseDefaultHours, { params: { id }, body: {} })).toMatchObject({
    code: 'hours_archived',
  })
  await archive(false)
  expect(await kalina.call(chooseDefaultHours, { params: { id }, body: {} })).toMatchObject({
    isDefault: true,
  })
})
