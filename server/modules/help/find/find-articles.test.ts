import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findArticles } from '#contracts/article-search.ts'
import { visitor, type Person } from '#testing/people.ts'
import type { Client } from '#testing/client.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
  const texts = [
    { title: 'Where is my new card?', body: 'It takes ten days. A courier brings it.' },
    {
      title: 'My card was declined',
      body: 'Look at your balance.\n\n## Abroad\n\nSome shops ask for a PIN.',
    },
    { title: 'Fees of cash machines', body: 'Our machines are free; the courier of nobody stands here.' },
    {
      title: 'Top up by bank transfer',
      body: 'Send money from your other account.',
      keywords: 'deposit load',
    },
    { title: 'Къде е картата ми?', body: 'Картите пътуват до десет дни.', locale: 'bg' },
    { title: 'Теглене на пари', body: 'От нашите банкомати е безплатно.', locale: 'bg' },
    { title: 'Где моя карта?', body: 'Карта идёт до десяти дней.', locale: 'ru' },
  ] as const
  for (const text of texts) await it.published(text)
  await it.moved(await it.written({ title: 'Courier lost batch 118', body: 'Order anew.' }), 'keep_internal')
  await it.written({ title: 'Courier draft', body: 'Not yet.' })
})
afterAll(() => it.stop())

const find = async (words: string, locale: 'en' | 'bg' | 'ru' = 'en', who: Client | Person = visitor(it)) =>
  (await who.call(findArticles, { query: { words, locale } })).items
const plain = (text: string) => text.replace(/[\uE000\uE001]/g, '')
const titles = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).map(({ title }) => plain(title))

describe('finds', () => {
  test.each([
    ['a word of the title', 'declined', 'en', 'My card was declined'],
    ['another form of it', 'decline', 'en', 'My card was declined'],
    ['a question in plain words', 'why was my card declined in the shop', 'en', 'My card was declined'],
    ['the beginning of the last word', 'cash mach', 'en', 'Fees of cash machines'],
    ['a heading before a text', 'abroad', 'en', 'My card was declined'],
    ['other words that people use', 'deposit', 'en', 'Top up by bank transfer'],
    ['a typing error', 'declnied', 'en', 'My card was declined'],
    ['Bulgarian in Latin letters', 'karta', 'bg', 'Къде е картата ми?'],
    ['another form in Bulgarian', 'карта', 'bg', 'Къде е картата ми?'],
    ['a plural in Bulgarian', 'картите', 'bg', 'Къде е картата ми?'],
    ['a Bulgarian noun by its beginning', 'тегля пари', 'bg', 'Теглене на пари'],
    ['another form in Russian', 'карту', 'ru', 'Где моя карта?'],
  ] as const)('%s', async (_, words, locale, title) => {
    expect((await titles(words, locale))[0]).toBe(title)
  })

  test('the title weighs more than the text', async () => {
    expect((await titles('courier'))[0]).toBe('Where is my new card?')
    expect(await titles('courier')).toContain('Fees of cash machines')
    expect((await titles('machines'))[0]).toBe('Fees of cash machines')
  })

  test('another language only when there is nothing in the own', async () => {
    expect(await titles('безплатно', 'en')).toEqual(['Теглене на пари'])
    expect(await titles('card', 'bg')).not.toContain('')
  })

  test('nothing for nothing', async () => {
    expect(await find('')).toEqual([])
    expect(await find('?!')).toEqual([])
    expect(await find('xylophone')).toEqual([])
  })
})

describe('shows', () => {
  test('where the words stand, also when they were typed in other letters', async () => {
    const [found] = await find('kartata', 'bg')
    expect(found?.title).toBe('Къде е \uE000картата\uE001 ми?')
    expect(found?.path).toBe('/help/bg/articles/kade-e-kartata-mi')
    const [inText] = await find('balance')
    expect(inText?.excerpt).toContain('\uE000balance\uE001')
  })

  test('internal articles to those who work here, drafts to nobody', async () => {
    expect(await titles('courier batch')).not.toContain('Courier lost batch 118')
    expect(await titles('courier batch', 'en', it.petar)).not.toContain('Courier lost batch 118')
    const [first] = await find('courier batch', 'en', it.maria)
    expect(first).toMatchObject({ state: 'internal', path: expect.stringMatching(/^\/articles\//) })
    expect(await titles('draft', 'en', it.maria)).not.toContain('Courier draft')
  })
})

test('signs of the query language and of SQL are words like any', async () => {
  for (const words of [
    "card' or 1=1 --",
    'card & | ! :* ()',
    '%_\\',
    '<b>card</b>',
    'card\u{E000}x',
    'Ͽ𘨙',
    "o'neil\\",
  ]) {
    expect(Array.isArray(await find(words))).toBe(true)
  }
})
