import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  articleMoves,
  articleStates,
  addArticle,
  changeArticle,
  listArticles,
  listArticleVersions,
  moveArticleText,
  removeArticle,
  restoreArticleVersion,
  saveArticleText,
  showArticle,
  showArticleVersion,
  type ArticleMove,
  type ArticleState,
} from '#contracts/articles.ts'
import { newId } from '#kit/id.ts'
import { flow } from './article.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
})
afterAll(() => it.stop())

const told = async (work: () => Promise<unknown>) => {
  await it.log.through()
  const before = it.log.place()
  await work()
  await it.log.through()
  return it.log.after(before).map(({ type, audience, data }) => [type, audience, data])
}
const params = (id: string, locale: 'en' | 'bg' | 'ru' = 'en') => ({ id, locale })

describe('an article', () => {
  test('begins as a draft under an address made of its title, told to staff', async () => {
    const id = newId()
    const body = { id, categoryId: it.categoryId, locale: 'bg', title: 'Къде е картата ми?' } as const
    const events = await told(() => it.maria.call(addArticle, { body }))
    expect(events).toEqual([['article.saved', 'staff', { locale: 'bg', version: 1 }]])
    const article = await it.tomas.call(showArticle, { params: { id } })
    expect(article.createdBy?.id).toBe(it.maria.id)
    expect(article.texts).toMatchObject([
      { locale: 'bg', slug: 'kade-e-kartata-mi', state: 'draft', version: 1, shownVersion: null },
    ])
  })

  test('sent twice is there once; the same address twice gets a number', async () => {
    const body = { id: newId(), categoryId: it.categoryId, locale: 'en', title: 'Twice' } as const
    const [one, other] = await Promise.all(
      [0, 1].map(() => it.maria.call(addArticle, { body }).catch(String)),
    )
    expect([one, other]).toContainEqual(expect.objectContaining({ id: body.id }))
    expect((await it.maria.call(addArticle, { body })).id).toBe(body.id)
    expect(await it.tomas.refused(addArticle, { body })).toMatchObject({ code: 'id_used' })
    expect((await it.written({ title: 'Twice' })).texts[0]?.slug).toBe('twice-2')
  })

  test('each language has a text, an address and a state of its own', async () => {
    const article = await it.written({ title: 'Fees', body: 'None.' })
    const both = await it.saved(article, { title: 'Такси', body: 'Няма.', locale: 'bg', slug: 'taksi' })
    const shown = await it.moved(both, 'publish', 'bg')
    expect(shown.texts).toMatchObject([
      { locale: 'bg', title: 'Такси', slug: 'taksi', state: 'published' },
      { locale: 'en', title: 'Fees', slug: 'fees', state: 'draft' },
    ])
  })

  test('an address that another article has is refused, with its title', async () => {
    await it.written({ title: 'Mine', slug: 'taken' })
    const article = await it.written({ title: 'Other' })
    const body = { version: 1, title: 'Other', slug: 'taken', body: 'Words.' }
    expect(await it.maria.refused(saveArticleText, { params: params(article.id), body })).toMatchObject({
      code: 'already_taken',
      field: 'slug',
      params: { name: 'Mine' },
    })
  })

  test('two who write at once: the second is told, nothing is lost', async () => {
    const article = await it.written({ title: 'Race' })
    const body = { version: 1, title: 'Race', slug: 'race', body: 'First.' }
    await it.maria.call(saveArticleText, { params: params(article.id), body })
    const late = { ...body, body: 'Second.' }
    expect(await it.tomas.refused(saveArticleText, { params: params(article.id), body: late })).toMatchObject(
      {
        code: 'stale',
      },
    )
    const after = await it.tomas.call(showArticle, { params: { id: article.id } })
    expect(after.texts[0]).toMatchObject({ body: 'First.', version: 2, changedBy: { id: it.maria.id } })
  })

  test('saving what is there already is no version', async () => {
    const article = await it.written({ title: 'Same' })
    const again = await it.saved(article, { title: 'Same' })
    expect(again.texts[0]?.version).toBe(1)
  })
})

describe('versions', () => {
  test('each saving is one, and any of them can be brought back as the next', async () => {
    const one = await it.written({ title: 'Versions', body: 'Old words.' })
    await it.saved(one, { title: 'Versions', body: 'New words.' })
    const body = { from: 1, version: 2 }
    const events = await told(() => it.tomas.call(restoreArticleVersion, { params: params(one.id), body }))
    expect(events).toEqual([['article.saved', 'staff', { locale: 'en', version: 3 }]])
    const { items } = await it.maria.call(listArticleVersions, { params: params(one.id) })
    expect(items.map(({ version, restoredFrom, savedBy }) => [version, restoredFrom, savedBy?.id])).toEqual([
      [3, 1, it.tomas.id],
      [2, null, it.maria.id],
      [1, null, it.maria.id],
    ])
    const shown = await it.maria.call(showArticleVersion, { params: { ...params(one.id), version: 3 } })
    expect(shown.body).toBe('Old words.')
    expect(await it.maria.refused(restoreArticleVersion, { params: params(one.id), body })).toMatchObject({
      code: 'stale',
    })
  })

  test('readers go on seeing what was published until it is published again', async () => {
    const article = await it.published({ title: 'Rates', body: 'Two percent.' })
    const changed = await it.saved(article, { title: 'Rates', body: 'Three percent.' })
    expect(changed.texts[0]).toMatchObject({
      version: 2,
      shownVersion: 1,
      moves: expect.arrayContaining(['publish']),
    })
    const shown = () =>
      it.world.db
        .selectFrom('shown_articles')
        .select(['html', 'lead'])
        .where('article_id', '=', article.id)
        .executeTakeFirst()
    expect((await shown())?.lead).toBe('Two percent.')
    const again = await it.moved(changed, 'publish')
    expect((await shown())?.html).toBe('<p>Three percent.</p>\n')
    expect(again.texts[0]).toMatchObject({ shownVersion: 2, moves: ['keep_internal', 'unpublish'] })
  })

  test('who publishes must have seen what he publishes', async () => {
    const article = await it.written({ title: 'Seen' })
    await it.saved(article, { title: 'Seen', body: 'Meanwhile.' })
    const body = { move: 'publish', version: 1 } as const
    expect(await it.tomas.refused(moveArticleText, { params: params(article.id), body })).toMatchObject({
      code: 'stale',
    })
  })
})

describe('states', () => {
  const _ = null
  const promised: Record<ArticleState, (ArticleState | null)[]> = {
    draft: ['published', 'internal', _],
    published: ['published', 'internal', 'draft'],
    internal: ['published', 'internal', 'draft'],
  }
  const ways: Record<ArticleState, ArticleMove[]> = {
    draft: [],
    published: ['publish'],
    internal: ['keep_internal'],
  }

  test.each(
    articleStates.flatMap((state) =>
      articleMoves.map((move, at) => [state, move, promised[state][at]] as const),
    ),
  )('from %s by %s to %s', async (state, move, to) => {
    let article = await it.written({ title: `From ${state} by ${move}` })
    for (const way of ways[state]) article = await it.moved(article, way)
    const body = { move, version: 1 }
    if (!to) {
      expect(await it.maria.refused(moveArticleText, { params: params(article.id), body })).toMatchObject({
        code: 'move_refused',
      })
      return
    }
    const events = await told(() => it.maria.call(moveArticleText, { params: params(article.id), body }))
    expect(events).toEqual([['article.moved', 'staff', { locale: 'en', move, version: 1 }]])
    const after = await it.maria.call(showArticle, { params: { id: article.id } })
    expect(after.texts[0]).toMatchObject({ state: to, shownVersion: to === 'draft' ? null : 1 })
  })

  test('the table says no more than was promised', () => {
    expect(Object.keys(flow)).toEqual([...articleStates])
  })

  test('nothing is no article', async () => {
    const article = await it.written({ title: 'Empty', body: '' })
    const body = { move: 'publish', version: 1 } as const
    expect(await it.maria.refused(moveArticleText, { params: params(article.id), body })).toMatchObject({
      code: 'required',
      field: 'body',
    })
  })
})

describe('beside its text', () => {
  test('an article has a category and others beside it', async () => {
    const one = await it.published({ title: 'Freeze a lost card' })
    const chosen = await it.published({ title: 'Something else' })
    const near = await it.published({ title: 'Order a lost card anew' })
    const body = { version: 1, relatedIds: [chosen.id] }
    const events = await told(() => it.maria.call(changeArticle, { params: { id: one.id }, body }))
    expect(events).toEqual([['article.changed', 'staff', { fields: ['related'] }]])
    const { related, suggested, version } = await it.maria.call(showArticle, { params: { id: one.id } })
    expect(related).toEqual([{ id: chosen.id, title: 'Something else' }])
    expect(suggested.map(({ id }) => id)).toContain(near.id)
    expect(version).toBe(2)
    const wrong = { version: 2, relatedIds: [newId()] }
    expect(await it.maria.refused(changeArticle, { params: { id: one.id }, body: wrong })).toMatchObject({
      code: 'unknown_choice',
    })
  })

  test('only an admin removes one, and none that readers still see', async () => {
    const article = await it.published({ title: 'Gone soon' })
    const call = { params: { id: article.id } }
    expect(await it.maria.refused(removeArticle, call)).toMatchObject({ code: 'not_allowed' })
    expect(await it.kalina.refused(removeArticle, call)).toMatchObject({ code: 'article_shown' })
    await it.moved(article, 'unpublish')
    expect(await told(() => it.kalina.call(removeArticle, call))).toEqual([['article.removed', 'staff', {}]])
    expect(await it.kalina.refused(showArticle, call)).toMatchObject({ code: 'not_found' })
  })
})

describe('the list', () => {
  test('goes by the newest change, page by page, and by words', async () => {
    for (let at = 0; at < 55; at += 1) await it.written({ title: `Listed ${at}` })
    const first = await it.maria.call(listArticles, { query: {} })
    expect(first.items[0]?.texts[0]?.title).toBe('Listed 54')
    const next = await it.maria.call(listArticles, { query: { after: first.next ?? '' } })
    const ids = [...first.items, ...next.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(first.items).toHaveLength(50)
    expect(next.items.length).toBeGreaterThan(4)
    const found = await it.maria.call(listArticles, { query: { words: 'listed 33' } })
    expect(found.items[0]?.texts[0]?.title).toBe('Listed 33')
    expect(first.abilities).toEqual({ write: true, arrange: false, seeFigures: false })
    const drafts = await it.maria.call(listArticles, { query: { state: 'internal', locale: 'ru' } })
    expect(drafts.items).toEqual([])
    expect(await it.maria.refused(listArticles, { query: { after: 'nowhere' } })).toMatchObject({
      code: 'bad_position',
    })
  })
})
