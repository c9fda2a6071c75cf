import { afterAll, beforeAll, expect, test } from 'vitest'
import { findArticles } from '#contracts/article-search.ts'
import { locales } from '#contracts/roles.ts'
import { readQuestions } from '../../questions.ts'
import { addDemoPeople } from '../demo-people.ts'
import { visitor } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { writeDemoArticles } from './demo-articles.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '1000' })
  await addDemoPeople(it.world)
  await writeDemoArticles(it.world, it.app)
})
afterAll(() => it.stop())

const shown = () =>
  it.world.db.selectFrom('shown_articles').select(['locale', 'state', 'slug', 'html']).execute()

test('the help of the demo stands in three languages', async () => {
  const published = (await shown()).filter(({ state }) => state === 'published')
  for (const locale of locales) {
    expect(published.filter((one) => one.locale === locale).length, locale).toBeGreaterThanOrEqual(25)
  }
})

test('every link between articles leads to one', async () => {
  const links = (await shown()).flatMap(({ html }) =>
    [...html.matchAll(/href="(\/help\/[^"]*)"/g)].map(([, to = '']) => to),
  )
  expect(links.length).toBeGreaterThan(3)
  for (const link of new Set(links)) {
    expect((await it.app.inject({ method: 'GET', url: link })).statusCode, link).toBe(200)
  }
})

test.each([
  ['my card still has not arrived after two weeks', 'Where is my new card?'],
  ['I need a disposable virtual card. Please tell me how to order one.', 'Virtual and disposable cards'],
  ['How long is the wait for a money transfer to show up?', 'How long does a transfer take?'],
])('%s: the first that is found is about just this', async (words, title) => {
  const { items } = await visitor(it).call(findArticles, { query: { words, locale: 'en' } })
  expect(items[0]?.title.replace(/[\uE000\uE001]/g, '')).toBe(title)
})

test('nearly all that the customers of the demo ask finds an article', async () => {
  const asked = (await readQuestions()).filter((_, at) => at % 40 === 0)
  let answered = 0
  for (const { text } of asked) {
    const query = { words: text.slice(0, 200), locale: 'en' } as const
    const { items } = await visitor(it).call(findArticles, { query })
    if (items.length > 0) answered += 1
  }
  expect(answered / asked.length).toBeGreaterThan(0.9)
})
