import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetSearch, listUnfoundSearches } from '#contracts/article-figures.ts'
import { noteArticleSearch } from '#contracts/article-search.ts'
import { visitor } from '#testing/people.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'
import { foldSearch } from './fold-search.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
  await it.published({ title: 'Where is my card?' })
})
afterAll(() => it.stop())

const en = { locale: 'en' } as const
const look = (words: string, opened = false) =>
  visitor(it).call(noteArticleSearch, { body: { words, ...en, opened } })
const unfound = async () => (await it.kalina.call(listUnfoundSearches, { query: {} })).items

describe('what people looked for', () => {
  test('is counted when nothing was found or nothing opened, the most frequent first', async () => {
    for (const words of ['Mortgage rates', 'mortgage  rates?', 'the mortgage rates', 'my card'])
      await look(words)
    expect(await unfound()).toMatchObject([
      { words: 'mortgage rates', locale: 'en', asked: 3, unfound: 3, opened: 0 },
      { words: 'card', asked: 1, unfound: 0, opened: 0 },
    ])
    await look('my card', true)
    expect((await unfound()).map(({ words }) => words)).toEqual(['mortgage rates'])
  })

  test('what nobody could have opened does not count as opened', async () => {
    await look('pension', true)
    expect((await unfound()).map(({ words }) => words)).toContain('pension')
  })

  test('goes from the list when an admin has seen to it', async () => {
    await look('crypto')
    await it.kalina.call(forgetSearch, { body: { words: 'crypto', ...en } })
    expect((await unfound()).map(({ words }) => words)).not.toContain('crypto')
  })
})

test.each([
  ['lost card of petar@example.org', 'lost card'],
  ['card 4111 1111 1111 1111 declined', 'card declined'],
  ['BG80BNBG96611020345678 transfer', 'transfer'],
  ['call me +359888123456', 'call'],
  ['Ticket #10432 please', 'ticket please'],
  ['petar@example.org', null],
  ['   ', null],
  ['a', null],
  ['как да сменя ПИН', 'сменя пин'],
])('of %j is kept %j', (words, kept) => {
  expect(foldSearch(words)).toBe(kept)
})
