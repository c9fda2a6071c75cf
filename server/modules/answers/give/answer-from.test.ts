import { beforeEach, describe, expect, test } from 'vitest'
import type { Locale } from '#contracts/roles.ts'
import { answerFrom, type Answer } from '#modules/answers'
import { breaksOff, refuses, streams } from '#testing/language-model-server.ts'
import { workshopWithModel } from '#testing/workshop-with-model.ts'

const it = workshopWithModel(async (it) => {
  await it.published({ title: 'My card was declined', body: 'Look at your balance first.' })
  await it.published({ title: 'Where is my new card?', body: 'It takes ten days. A courier brings it.' })
  await it.published({ title: 'Къде е картата ми?', body: 'Картите пътуват до десет дни.', locale: 'bg' })
  await it.moved(await it.written({ title: 'Courier lost batch 118' }), 'keep_internal')
  await it.written({ title: 'Courier of tomorrow' })
})

const asks = (text: string, locale: Locale = 'en') => answerFrom(it.world, { text, locale })
const first = (answer: Answer) => (answer.kind === 'unsure' ? undefined : answer.articles[0])

describe('found', () => {
  beforeEach(() => it.withoutModel())

  test('who asks is given the article that fits, in plain words, with its address', async () => {
    const declined = await asks('Was my card declined?')
    expect(declined).toMatchObject({ kind: 'articles', isSure: true })
    expect(first(declined)).toMatchObject({
      title: 'My card was declined',
      excerpt: 'Look at your balance first.',
      path: '/help/en/articles/my-card-was-declined',
    })
    expect(first(await asks('картата', 'bg'))).toMatchObject({ title: 'Къде е картата ми?', locale: 'bg' })
  })

  test('a whole story is understood by its telling words', async () => {
    const story = await asks(
      'Hello, yesterday in a shop in Plovdiv my card got declined and I was standing there',
    )
    expect(first(story)).toMatchObject({ title: 'My card was declined' })
  })

  test('where several fit as well as each other it is not sure', async () => {
    expect(await asks('card')).toMatchObject({ kind: 'articles', isSure: false })
  })

  test('what nobody has written about is for a person', async () => {
    expect(await asks('xylophone')).toEqual({ kind: 'unsure' })
    expect(await asks('')).toEqual({ kind: 'unsure' })
  })

  test('only what everybody may read is looked at, and no whole text goes along', async () => {
    const given = JSON.stringify([await asks('courier'), await asks('courier lost batch 118')])
    expect(given).toContain('Where is my new card?')
    expect(given).not.toContain('batch 118')
    expect(given).not.toContain('tomorrow')
    expect(given).not.toContain('"text"')
  })
})

describe('written', () => {
  const question = 'Where is my new card?'

  test('from the articles, with the ones that it names', async () => {
    it.service.next.push(streams('It is with a courier [2], for up to ten days [2, 1].'))
    const answer = await asks(question)
    const given = it.service.heard[0]?.given as { articles: { title: string }[] }
    expect(given).toMatchObject({ question, articles: [{ number: 1 }, { number: 2 }] })
    expect(answer).toMatchObject({
      kind: 'answer',
      text: 'It is with a courier [1], for up to ten days [1, 2].',
      articles: [{ title: given.articles[1]?.title }, { title: given.articles[0]?.title }],
    })
  })

  test('what customers may not read is not given to it', async () => {
    it.service.next.push(streams('HANDOVER'))
    await asks('courier')
    expect(it.service.heard[0]?.body).toContain('ten days')
    expect(it.service.heard[0]?.body).not.toMatch(/Courier lost|Courier of tomorrow/)
  })

  test.each([
    ['it names no article', streams('It is on its way.')],
    ['it names one that there is not', streams('It is on its way [1] [9].')],
    ['it invents an address', streams('See https://cards.example/where [1].')],
    ['it breaks off', breaksOff('It is with a courier [1] and comes soon.')],
    ['it fails', refuses(500)],
  ] as const)('%s: then what was found is given', async (_, speaks) => {
    it.service.next.push(speaks)
    const answer = await asks(question)
    it.withoutModel()
    expect(answer).toEqual(await asks(question))
  })

  test('it hands over: what was found is given, and it is not sure', async () => {
    it.service.next.push(streams('HANDOVER'))
    expect(await asks('Was my card declined?')).toMatchObject({ kind: 'articles', isSure: false })
  })

  test('where there is no article it is not asked', async () => {
    expect(await asks('xylophone')).toEqual({ kind: 'unsure' })
    expect(it.service.heard).toEqual([])
  })
})
