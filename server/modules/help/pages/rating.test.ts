import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listArticleWords, listUnfoundSearches, showArticleFigures } from '#contracts/article-figures.ts'
import { helpPages } from './index.ts'
import { openPages, page, type ShownPages } from './testing.ts'

let it: ShownPages
beforeAll(async () => {
  it = await openPages()
})
afterAll(() => it.stop())

const get: ShownPages['get'] = (...asked) => it.get(...asked)
const post: ShownPages['post'] = (...asked) => it.post(...asked)

describe('the search', () => {
  test('leads to what it found, with the words marked', async () => {
    const { payload } = await get('/help/en/search?q=card')
    expect(payload).toContain('Where is my <mark>card</mark>?')
    expect(payload).toContain(`href="${page}?q=card"`)
    expect(payload).toContain('<meta name="robots" content="noindex"')
    expect((await get('/help/bg/search?q=karta')).payload).toContain('Къде е <mark>картата</mark> ми?')
  })

  test('words are words, whatever they look like', async () => {
    const q = new URLSearchParams({ q: '"><script>alert(1)</script> card' }).toString()
    for (const url of [`/help/en/search?${q}`, `/help/en/suggestions?${q}`]) {
      const { payload, statusCode } = await get(url)
      expect(statusCode).toBe(200)
      expect(payload).not.toContain('<script>alert')
    }
  })

  test('what nobody finds or opens is counted for the admin', async () => {
    await get('/help/en/search?q=mortgage')
    await get('/help/en/search?q=my+card')
    await post('/help/en/searched', { words: 'pension plan' })
    const words = async () =>
      (await it.kalina.call(listUnfoundSearches, { query: {} })).items.map((one) => one.words)
    expect(await words()).toEqual(expect.arrayContaining(['mortgage', 'card', 'pension plan']))
    await get(`${page}?q=my+card`)
    expect(await words()).not.toContain('card')
  })
})

describe('was this useful', () => {
  const figures = async () => {
    const { items } = await it.kalina.call(showArticleFigures, { query: {} })
    return items.find((one) => one.articleId === it.articleId && one.locale === 'en')
  }

  test('is asked by a form and counted, with words as a second step', async () => {
    const before = await figures()
    const yes = await post(`${page}/useful`, { useful: 'yes', website: '' })
    expect([yes.statusCode, yes.headers.location]).toEqual([303, `${page}?rated=yes#useful`])
    expect((await get(`${page}?rated=yes`)).payload).toContain('<textarea')
    const no = await post(`${page}/useful`, { useful: 'no', website: '' })
    expect(no.headers.location).toBe(`${page}?rated=no#useful`)
    const words = await post(`${page}/words`, { useful: 'no', words: 'How long <b>abroad</b>?', website: '' })
    expect(words.headers.location).toBe(`${page}?rated=words#useful`)
    const after = await figures()
    expect([
      (after?.useful ?? 0) - (before?.useful ?? 0),
      (after?.useless ?? 0) - (before?.useless ?? 0),
    ]).toEqual([1, 1])
    const { items } = await it.kalina.call(listArticleWords, { query: {} })
    expect(items[0]).toMatchObject({
      words: 'How long <b>abroad</b>?',
      isUseful: false,
      title: 'Where is my card?',
    })
  })

  test('a view is a reader: not a machine, not a browser that looks ahead, not who comes back from the form', async () => {
    const views = async () => (await figures())?.views ?? 0
    const before = await views()
    await get(page, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await get(page, { 'sec-purpose': 'prefetch' })
    await get(`${page}?rated=yes`)
    await it.app.inject({ method: 'HEAD', url: page })
    expect(await views()).toBe(before)
    await get(page, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
    expect(await views()).toBe(before + 1)
  })

  test('what fills in every field keeps nothing and learns nothing', async () => {
    const before = await figures()
    const reply = await post(`${page}/useful`, { useful: 'no', website: 'https://spam.example' })
    expect(reply.statusCode).toBe(303)
    await post(`${page}/words`, { useful: 'no', words: 'Buy!', website: 'x' })
    expect(await figures()).toEqual(before)
    const { items } = await it.kalina.call(listArticleWords, { query: {} })
    expect(items.map(({ words }) => words)).not.toContain('Buy!')
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['another site, though it says ours', { 'sec-fetch-site': 'cross-site' }],
  ])('not by %s', async (_, headers) => {
    const { statusCode, payload } = await post(`${page}/useful`, { useful: 'yes' }, headers)
    expect(statusCode).toBe(403)
    expect(payload).toContain('<code>foreign_origin</code>')
  })

  test.each([
    ['neither yes nor no', 'useful', { useful: 'maybe' }, 422],
    ['no words', 'words', { useful: 'no', words: '  ' }, 422],
    ['too many words', 'words', { useful: 'no', words: 'x'.repeat(1001) }, 422],
    ['a body without end', 'words', { useful: 'no', words: 'x'.repeat(20_000) }, 413],
  ])('%s is refused in words', async (_, part, form, status) => {
    const { statusCode, headers } = await post(`${page}/${part}`, form)
    expect(statusCode).toBe(status)
    expect(headers['content-type']).toContain('text/html')
  })

  test('not for what is not published', async () => {
    const { statusCode } = await post('/help/en/articles/courier-lost-batch-118/useful', { useful: 'yes' })
    expect(statusCode).toBe(404)
  })

  test('nothing is changed by reading', () => {
    const reading = helpPages.pages.filter(({ method }) => method === 'GET').map(({ path }) => path)
    expect(reading.filter((path) => /useful|words|searched/.test(path))).toEqual([])
  })
})
