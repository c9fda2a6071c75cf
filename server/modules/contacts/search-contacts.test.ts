import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#kit/actor.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { findOrMakeContact, searchContacts } from './index.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
  for (const [name, email, phone] of people) {
    await transaction(it.world, system('test'), (tx) => findOrMakeContact(tx, { name, email, phone }))
  }
})
afterAll(() => it.stop())

const people = [
  ['Петър Дърменджиев', 'p.darm@mail.example', '+359888123456'],
  ['Petra Novak', 'petra@novak.example', '+420601234567'],
  ['Иван Щербаков', 'ivan_s@mail.example', '+79161234567'],
  ['Ivanka Petrova', '100%sure@odd.example', undefined],
  ["Sinéad O'Connor", 'sinead@mail.example', '+353851234567'],
] as const

const namesFor = (words: string, limit = 20) =>
  snapshot(it.world, system('test'), async (tx) =>
    (await searchContacts(tx, words, limit)).map(({ name }) => name),
  )

test.each([
  ['petar', 'Петър Дърменджиев'],
  ['Петър', 'Петър Дърменджиев'],
  ['пет дър', 'Петър Дърменджиев'],
  ['darm pet', 'Петър Дърменджиев'],
  ['Shcherbakov', 'Иван Щербаков'],
  ['Shterbakov', 'Иван Щербаков'],
  ['щербаков', 'Иван Щербаков'],
  ['Shcerbakov', 'Иван Щербаков'],
  ['Darmendjiev', 'Петър Дърменджиев'],
  ['oconnor', "Sinéad O'Connor"],
  ['p.darm@mail.example', 'Петър Дърменджиев'],
  ['P.DARM', 'Петър Дърменджиев'],
  ['novak.ex', 'Petra Novak'],
  ['ivan_s', 'Иван Щербаков'],
  ['100%', 'Ivanka Petrova'],
  ['+359888123456', 'Петър Дърменджиев'],
  ['0888 123 456', 'Петър Дърменджиев'],
  ['123456', 'Петър Дърменджиев'],
  ['+420 601', 'Petra Novak'],
  ['60123', 'Petra Novak'],
])('%s finds %s first', async (words, name) => {
  expect((await namesFor(words))[0]).toBe(name)
})

test.each([['%%%'], ['___'], ['\\'], ["'; drop table contacts; --"], ['zzzzzz'], ['99999999'], ['()+-.']])(
  '%s finds nobody',
  async (words) => {
    expect(await namesFor(words)).toEqual([])
  },
)

test('beginnings come before likeness, and no more than were asked for', async () => {
  expect((await namesFor('ivan')).slice(0, 2)).toEqual(['Иван Щербаков', 'Ivanka Petrova'])
  expect(await namesFor('pet', 2)).toHaveLength(2)
})

test('a sign of a pattern is only a sign', async () => {
  expect(await namesFor('i_an%s@mail.example')).toEqual([])
})
