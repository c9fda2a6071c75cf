import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftFromAnswer, showArticle } from '#contracts/articles.ts'
import { newId } from '#kit/id.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
})
afterAll(() => it.stop())

const en = { locale: 'en' } as const

test('an answer becomes a draft with the question above it, and says whose names must not stay', async () => {
  const ticket = await it.opened({ title: 'Card abroad', description: 'Does it work in Norway?\nPetar' })
  const messageId = await it.says(it.maria, ticket.id, 'Yes, everywhere.\n<script>alert(1)</script>')
  const body = { id: newId(), ticketId: ticket.id, messageId, ...en }
  const article = await it.tomas.call(draftFromAnswer, { body })
  expect(article).toMatchObject({
    categoryId: it.categoryId,
    createdBy: { id: it.tomas.id },
    from: { ticketNumber: ticket.number, names: expect.arrayContaining(['Петър Димитров', 'Димитров']) },
  })
  expect(article.from?.names).toContain('petar.dimitrov@example.org')
  expect(article.texts).toMatchObject([
    {
      title: 'Card abroad',
      slug: 'card-abroad',
      state: 'draft',
      body: '> Does it work in Norway?\n> Petar\n\nYes, everywhere.\n<script>alert(1)</script>',
    },
  ])
  expect((await it.tomas.call(draftFromAnswer, { body })).id).toBe(article.id)
})

test('the question is the last one before the answer', async () => {
  const ticket = await it.opened({ description: 'First?' })
  await it.says(it.maria, ticket.id, 'To the first.')
  await it.says(it.petar, ticket.id, 'Second?')
  const messageId = await it.says(it.maria, ticket.id, 'To the second.')
  const { texts } = await it.maria.call(draftFromAnswer, {
    body: { id: newId(), ticketId: ticket.id, messageId, ...en },
  })
  expect(texts[0]?.body).toBe('> Second?\n\nTo the second.')
})

test('neither a note nor the words of a customer nor those of another ticket become one', async () => {
  const ticket = await it.opened()
  const other = await it.opened({}, it.elena)
  const note = await it.says(it.maria, ticket.id, 'Courier lost it.', true)
  const words = await it.says(it.petar, ticket.id, 'And now?')
  const foreign = await it.says(it.maria, other.id, 'Ten days.')
  const refused = async (messageId: string) => {
    const id = newId()
    const { code } = await it.maria.refused(draftFromAnswer, {
      body: { id, ticketId: ticket.id, messageId, ...en },
    })
    expect(await it.maria.refused(showArticle, { params: { id } })).toMatchObject({ code: 'not_found' })
    return code
  }
  expect(await Promise.all([note, words, foreign].map(refused))).toEqual(['invalid', 'invalid', 'not_found'])
})
