import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '#contracts/roles.ts'
import { answerFrom, type Answer } from '#modules/answers'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
  await it.published({ title: 'My card was declined', body: 'Look at your balance first.' })
  await it.published({ title: 'Where is my new card?', body: 'It takes ten days. A courier brings it.' })
  await it.published({ title: 'Къде е картата ми?', body: 'Картите пътуват до десет дни.', locale: 'bg' })
  await it.moved(await it.written({ title: 'Courier lost batch 118' }), 'keep_internal')
  await it.written({ title: 'Courier of tomorrow' })
})
afterAll(() => it.stop())

const asks = (text: string, locale: Locale = 'en') => answerFrom(it.world, { text, locale })
const first = (answer: Answer) => (answer.kind === 'unsure' ? undefined : answer.articles[0])

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
