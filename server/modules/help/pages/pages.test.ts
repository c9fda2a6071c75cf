import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveLook } from '#contracts/look.ts'
import { moveArticleText } from '#contracts/articles.ts'
import { saveArticleCategory } from '#contracts/article-categories.ts'
import { locales } from '#contracts/roles.ts'
import { newId } from '#kit/id.ts'
import { iconNames } from './look/icons.ts'
import { openPages, page, type ShownPages } from './testing.ts'
import { readFile } from 'node:fs/promises'

let it: ShownPages
beforeAll(async () => {
  it = await openPages()
})
afterAll(() => it.stop())

const get: ShownPages['get'] = (...asked) => it.get(...asked)

describe('a page', () => {
  test('is whole without a script: topic, article, its other language, and what search engines ask', async () => {
    const home = await get('/help/en')
    expect(home.statusCode).toBe(200)
    expect(home.payload).toContain('<html lang="en"')
    expect(home.payload).toContain('<a href="/help/en/topics/cards">Cards</a>')
    const topic = await get('/help/en/topics/cards')
    expect(topic.payload).toContain(`<a href="${page}">Where is my card?</a>`)
    const { payload, headers } = await get(page)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(payload).toContain('<h1 class="title">Where is my card?</h1>')
    expect(payload).toContain('It takes <strong>ten</strong> days.')
    const own = it.world.config.publicUrl
    expect(payload).toContain(`<link rel="canonical" href="${own}${page}"`)
    expect(payload).toContain(`hreflang="bg" href="${own}/help/bg/articles/kade"`)
    expect(payload).toContain('<meta property="og:title" content="Where is my card?"')
    expect(payload).toContain('<meta name="description" content="It takes ten days."')
    expect(payload).toContain('<a href="/help/bg/articles/kade" lang="bg" hreflang="bg"')
  })

  test('has no style or script in it, and asks nothing of anybody else', async () => {
    for (const url of ['/help/en', page, '/help/en/search?q=card', '/help/en/faults', '/help/en/nothing']) {
      const { payload, headers } = await get(url)
      expect(payload, url).not.toMatch(/<style|style="|<script(?! src="\/help\/assets\/)|\son[a-z]+="/)
      const addresses = [...payload.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address)
      const foreign = addresses.filter((one) => !one.startsWith('/') && !one.startsWith('#'))
      expect(foreign.filter((one) => !one.startsWith(it.world.config.publicUrl))).toEqual([])
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test('is the same for everybody, so that caches may keep it, and is asked for anew by its reader', async () => {
    const plain = await get(page)
    for (const person of [it.petar, it.maria, it.kalina]) {
      const { payload, headers } = await get(page, { cookie: person.cookie })
      expect(payload).toBe(plain.payload)
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect(plain.headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate')
    const again = await get(page, { 'if-none-match': String(plain.headers['etag']) })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })

  test('comes in the language of the browser, and stays in that of its address', async () => {
    const { headers, statusCode } = await get('/help', { 'accept-language': 'bg-BG,bg;q=0.9' })
    expect([statusCode, headers.location, headers.vary]).toEqual([
      302,
      '/help/bg',
      expect.stringContaining('Accept-Language'),
    ])
    const { payload } = await get('/help/ru', { 'accept-language': 'bg' })
    expect(payload).toContain('<html lang="ru"')
  })

  test('wears the name and the colour of the house', async () => {
    await it.kalina.call(saveLook, {
      body: { name: 'Northbank <care>', accent: '#7a1fa2', signUpOpen: true },
    })
    const { payload } = await get('/help/en')
    expect(payload).toContain('Northbank &lt;care&gt;')
    const address = /href="(\/help\/assets\/accent-7a1fa2\.css)"/.exec(payload)?.[1] ?? ''
    const style = await get(address)
    expect(style.payload).toContain('--light-accent: #7a1fa2')
    expect(style.headers['cache-control']).toContain('immutable')
  })

  test.each(locales)('says what is not there, in %s', async (locale) => {
    const { statusCode, payload, headers } = await get(`/help/${locale}/articles/nothing-here`)
    expect(statusCode).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(payload).toContain(`<html lang="${locale}"`)
    expect(payload).toContain('<code>not_found</code>')
  })

  test.each([
    '/help/xx',
    '/help/en/articles/%00',
    '/help/en/topics/none',
    '/help/en/a/b/c/d',
    '/help/',
    '/help/assets/../../package.json',
    '/help/assets/help.css',
    '/help/en/articles/' + 'a'.repeat(250),
  ])('is not made up for %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })
})

describe('what is not published', () => {
  test('stands on no page, in no search and in no list for machines', async () => {
    const urls = [
      '/help/en',
      '/help/en/topics/cards',
      '/help/en/search?q=courier+batch',
      '/help/en/suggestions?q=draft',
      '/sitemap.xml',
    ]
    for (const url of urls) {
      const { payload } = await get(url, { cookie: it.kalina.cookie })
      expect(payload, url).not.toMatch(/courier-lost|Courier lost|a-draft|A draft/)
    }
    // Nor the name of a category that holds only such.
    const id = newId()
    const category = { parentId: null, slug: 'frauds', name: { en: 'Frauds', bg: 'Измами', ru: 'Обман' } }
    await it.kalina.call(saveArticleCategory, {
      params: { id },
      body: { ...category, icon: 'star', place: 9, version: 0 },
    })
    expect((await get('/help/en/topics/frauds')).statusCode).toBe(404)
    expect((await get('/sitemap.xml')).payload).not.toContain('frauds')
    const internal = await get('/help/en/articles/courier-lost-batch-118', { cookie: it.maria.cookie })
    expect(internal.statusCode).toBe(404)
  })

  test('and what was taken back is gone at once', async () => {
    const article = await it.published({ title: 'For a moment' })
    const url = '/help/en/articles/for-a-moment'
    expect((await get(url)).statusCode).toBe(200)
    await it.moved(article, 'unpublish')
    expect((await get(url)).statusCode).toBe(404)
    expect((await get(url)).headers['cache-control']).toBe('no-store')
  })
})

test('an old address leads to the new one', async () => {
  const article = await it.published({ title: 'Renamed' })
  const renamed = await it.saved(article, { title: 'Renamed', slug: 'new-name' })
  expect((await get('/help/en/articles/renamed')).statusCode).toBe(200)
  await it.moved(renamed, 'publish')
  const { statusCode, headers } = await get('/help/en/articles/renamed')
  expect([statusCode, headers.location]).toEqual([301, '/help/en/articles/new-name'])
  const other = await it.written({ title: 'Other', slug: 'renamed' })
  await it.moved(other, 'publish')
  expect((await get('/help/en/articles/renamed')).payload).toContain('Other')
})

test('an address that is still shown is nobody else’s', async () => {
  const article = await it.published({ title: 'Holder' })
  await it.saved(article, { title: 'Holder', slug: 'holder-two' })
  const other = await it.written({ title: 'Wants it', slug: 'holder' })
  const body = { move: 'publish', version: 1 } as const
  const refused = await it.maria.refused(moveArticleText, { params: { id: other.id, locale: 'en' }, body })
  expect(refused).toMatchObject({ code: 'already_taken', field: 'slug', params: { name: 'Holder' } })
})

test('machines are told of every published page, in each of its languages', async () => {
  const { payload, headers } = await get('/sitemap.xml')
  const own = it.world.config.publicUrl
  expect(headers['content-type']).toContain('application/xml')
  expect(payload).toContain(`<loc>${own}${page}</loc>`)
  expect(payload).toContain(`hreflang="bg" href="${own}/help/bg/articles/kade"`)
  const robots = await get('/robots.txt')
  expect(robots.payload).toContain(`Sitemap: ${own}/sitemap.xml`)
})

test('what a problem is called leads to its words', async () => {
  const { headers } = await get('/help/faults', { 'accept-language': 'en' })
  const { payload } = await get(String(headers.location))
  expect(payload).toContain('<li id="too_many">')
})

test('a category under another stands on its page', async () => {
  const under = newId()
  await it.kalina.call(saveArticleCategory, {
    params: { id: under },
    body: {
      parentId: it.categoryId,
      slug: 'abroad',
      name: { en: 'Abroad', bg: 'В чужбина', ru: 'За границей' },
      icon: 'world',
      place: 2,
      version: 0,
    },
  })
  await it.published({ title: 'Cash abroad', body: 'Words.', categoryId: under })
  const { payload } = await get('/help/bg/topics/abroad')
  expect(payload).toContain('<a href="/help/bg/topics/cards">')
  expect(payload).toContain('Тук още няма нищо на български.')
})

test('every icon that a category can have is drawn', async () => {
  const source = await readFile(new URL('../../../../web/kit/type-icon.tsx', import.meta.url), 'utf8')
  const offered = [...source.matchAll(/^ {2}'?([a-z-]+)'?: Icon\w+,/gm)].map(([, name]) => name)
  expect(offered.length).toBeGreaterThan(20)
  expect(offered.filter((name) => !iconNames.includes(name ?? ''))).toEqual([])
})
