import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  rateTicket,
  saveSatisfactionRules,
  showRatings,
  showSatisfactionRules,
} from '#contracts/satisfaction.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { afterDays } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { eventsOf } from '#testing/events.ts'
import type { Person } from '#testing/people.ts'
import { scenario } from '#testing/scenario.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const rate = (who: Person, id: string, stars: number, words = '') =>
  who.call(rateTicket, { params: { id }, body: { stars, words } })
const refused = (who: Person, id: string) => who.refused(rateTicket, { params: { id }, body: { stars: 5 } })
const move = (id: string, what: 'reopen' | 'resolve' | 'close', who = it.maria) =>
  who.call(moveTicket, { params: { id }, body: { move: what } })
const ratings = (who: Person, id: string) => who.call(showRatings, { params: { id } })

describe('a resolved ticket', () => {
  scenario(
    'is rated by its customer, and everybody on it sees the stars at once, without his words',
    () => it,
    {
      given: (desk) => desk.openedAs('resolved'),
      who: 'petar',
      calls: rateTicket,
      with: ({ id }) => ({ params: { id }, body: { stars: 2, words: 'It took a week.' } }),
      gives: { current: { stars: 2, words: 'It took a week.' }, abilities: { rate: true } },
      tells: [['ticket.rated', 'contact', { stars: 2, before: null, byLink: false, changes: [] }]],
      sees({ petar, maria }) {
        for (const view of [petar, maria]) {
          expect(view?.history.at(-1)).toMatchObject({ type: 'ticket.rated', data: { stars: 2 } })
        }
        expect(JSON.stringify(maria)).not.toContain('It took a week.')
      },
    },
  )

  scenario('is not rated by those who work here', () => it, {
    given: (desk) => desk.openedAs('resolved'),
    who: 'maria',
    calls: rateTicket,
    with: ({ id }) => ({ params: { id }, body: { stars: 5 } }),
    refused: { code: 'not_allowed' },
    tells: [],
  })

  scenario('does not exist for another customer', () => it, {
    given: (desk) => desk.openedAs('resolved'),
    who: 'elena',
    calls: rateTicket,
    with: ({ id }) => ({ params: { id }, body: { stars: 1 } }),
    refused: { code: 'not_found' },
    tells: [],
  })

  scenario('can be rated anew, which changes the rating', () => it, {
    async given(desk) {
      const ticket = await desk.openedAs('resolved')
      await rate(desk.petar, ticket.id, 1, 'Bad')
      return ticket
    },
    who: 'petar',
    calls: rateTicket,
    with: ({ id }) => ({ params: { id }, body: { stars: 4 } }),
    gives: { current: { stars: 4, words: '', changedAt: expect.any(String) } },
    tells: [['ticket.rated', 'contact', { stars: 4, before: 1 }]],
  })
})

test('who works here rates what a colleague did for him, and never his own work', async () => {
  const { id } = await it.openedAs('resolved', it.tomas)
  expect((await ratings(it.tomas, id)).abilities.rate).toBe(true)
  const own = await it.opened({}, it.tomas)
  for (const what of ['start', 'resolve'] as const)
    await it.tomas.call(moveTicket, { params: { id: own.id }, body: { move: what } })
  expect((await ratings(it.tomas, own.id)).abilities.rate).toBe(false)
  expect((await refused(it.tomas, own.id)).code).toBe('not_allowed')
})

test('the agents read the words', async () => {
  const { id } = await it.openedAs('resolved')
  await rate(it.petar, id, 5, 'Quick and kind.')
  const seen = await ratings(it.tomas, id)
  expect(seen.ratings).toMatchObject([{ stars: 5, words: 'Quick and kind.' }])
  expect(seen.abilities).toEqual({ rate: false })
  expect(await it.elena.refused(showRatings, { params: { id } })).toMatchObject({ code: 'not_found' })
})

test('the same again is told to nobody', async () => {
  const { id } = await it.openedAs('resolved')
  await rate(it.petar, id, 3, 'Fine')
  expect(await eventsOf(it, () => rate(it.petar, id, 3, 'Fine'))).toEqual([])
})

test('two at the same time are one rating', async () => {
  const { id } = await it.openedAs('resolved')
  await Promise.all([rate(it.petar, id, 3), rate(it.petar, id, 4)])
  expect((await ratings(it.petar, id)).ratings).toHaveLength(1)
})

test.each(['new', 'in_process', 'in_customer_action'] as const)(
  'what is %s cannot be rated',
  async (status) => {
    const { id } = await it.openedAs(status)
    expect(await refused(it.petar, id)).toMatchObject({ status: 409, code: 'not_done_yet' })
    expect((await ratings(it.petar, id)).abilities).toEqual({ rate: false })
  },
)

test('what was closed at once can be rated too; closing what was resolved leaves its rating', async () => {
  const closed = await it.openedAs('closed')
  expect((await rate(it.petar, closed.id, 3)).current).toMatchObject({ stars: 3 })
  const { id } = await it.openedAs('resolved')
  await rate(it.petar, id, 5)
  await move(id, 'close', it.petar)
  const after = await rate(it.petar, id, 4)
  expect(after.ratings).toMatchObject([{ stars: 4 }])
})

test('each time it is resolved is rated by itself', async () => {
  const { id } = await it.openedAs('resolved')
  await rate(it.petar, id, 1, 'Not solved at all')
  await move(id, 'reopen', it.petar)
  expect(await ratings(it.petar, id)).toMatchObject({ current: null, abilities: { rate: false } })
  await move(id, 'resolve')
  expect(await ratings(it.petar, id)).toMatchObject({ current: null, abilities: { rate: true } })
  const seen = await rate(it.petar, id, 5, 'Now it is')
  expect(seen.ratings.map(({ stars }) => stars)).toEqual([5, 1])
})

test('some days after the closing it is too late, and a rating stands after a week', async () => {
  const closed = await it.openedAs('closed')
  const { id } = await it.openedAs('resolved')
  await rate(it.petar, id, 2)
  const late = { status: 409, code: 'rating_over' }
  await afterDays(it, 6, async () =>
    expect((await rate(it.petar, id, 3)).current).toMatchObject({ stars: 3 }),
  )
  await afterDays(it, 8, async () => expect(await refused(it.petar, id)).toMatchObject(late))
  await afterDays(it, 13, async () => expect((await ratings(it.petar, closed.id)).abilities.rate).toBe(true))
  await afterDays(it, 15, async () => {
    expect((await ratings(it.petar, closed.id)).abilities.rate).toBe(false)
    expect(await refused(it.petar, closed.id)).toMatchObject(late)
  })
})

test.each([
  [{ stars: 0 }, 'invalid'],
  [{ stars: 6 }, 'invalid'],
  [{ stars: 2.5 }, 'invalid'],
  [{ stars: 5, words: 'x'.repeat(2001) }, 'too_long'],
  [{ words: 'none' }, 'required'],
])('%j is refused: %s', async (body, code) => {
  const { id } = await it.openedAs('resolved')
  const input = { params: { id }, body: body as { stars: number } }
  expect(await it.petar.refused(rateTicket, input)).toMatchObject({ code })
})

test('the admin chooses whether and with which words customers are asked', async () => {
  const rules = await it.kalina.call(showSatisfactionRules)
  const { id } = await it.openedAs('resolved')
  const question = { en: 'Happy?', bg: 'Доволни ли сте?', ru: 'Вы довольны?' }
  await it.kalina.call(saveSatisfactionRules, { body: { ...rules, question } })
  expect((await ratings(it.petar, id)).question).toBe('Доволни ли сте?')
  await it.kalina.call(saveSatisfactionRules, { body: { ...rules, isAsked: false } })
  expect((await ratings(it.petar, id)).abilities.rate).toBe(false)
  expect(await refused(it.petar, id)).toMatchObject({ code: 'rating_over' })
  await it.kalina.call(saveSatisfactionRules, { body: rules })
  expect((await ratings(it.petar, id)).abilities.rate).toBe(true)
})
