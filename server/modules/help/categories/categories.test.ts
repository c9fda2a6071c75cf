import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  listArticleCategories,
  removeArticleCategory,
  saveArticleCategory,
} from '#contracts/article-categories.ts'
import { newId } from '#kit/id.ts'
import { visitor } from '#testing/people.ts'
import { openWorkshop, type Workshop } from '#testing/workshop.ts'

let it: Workshop
beforeAll(async () => {
  it = await openWorkshop()
})
afterAll(() => it.stop())

const same = (text: string) => ({ en: text, bg: text, ru: text })
const body = (slug: string, parentId: string | null = null, version = 0) => ({
  parentId,
  slug,
  name: same(slug),
  icon: 'star',
  place: 5,
  version,
})
const save = (id: string, ...of: Parameters<typeof body>) =>
  it.kalina.call(saveArticleCategory, { params: { id }, body: body(...of) })
const refused = (id: string, ...of: Parameters<typeof body>) =>
  it.kalina.refused(saveArticleCategory, { params: { id }, body: body(...of) })

test('a category stands at the top or under one that does, in their order; readers see what holds something for them', async () => {
  const [top, under] = [newId(), newId()]
  await save(top, 'transfers')
  await save(under, 'abroad', top)
  const { items } = await it.maria.call(listArticleCategories)
  expect(items.map(({ slug, parentId }) => [slug, parentId])).toEqual([
    ['cards', null],
    ['abroad', top],
    ['transfers', null],
  ])
  const shown = async () => (await visitor(it).call(listArticleCategories)).items.map(({ slug }) => slug)
  await it.moved(await it.written({ title: 'How frauds are told' }), 'keep_internal')
  expect(await shown()).toEqual([])
  await it.published({ title: 'Fees abroad', body: 'None.', categoryId: under })
  expect(await shown()).toEqual(['abroad', 'transfers'])
  expect(await refused(newId(), 'third', under)).toMatchObject({ code: 'third_level' })
  expect(await refused(top, 'transfers', it.categoryId, 1)).toMatchObject({ code: 'third_level' })
  expect(await refused(top, 'transfers', top, 1)).toMatchObject({ code: 'unknown_choice' })
})

test('two cannot have one address, and a change of an old picture is refused', async () => {
  const id = newId()
  await save(id, 'fees')
  expect(await refused(newId(), 'fees')).toMatchObject({ code: 'already_taken', field: 'slug' })
  expect(await refused(id, 'fees', null, 0)).toMatchObject({ code: 'stale' })
})

test('what holds something stays', async () => {
  const [top, under] = [newId(), newId()]
  await save(top, 'cash')
  await save(under, 'machines', top)
  const remove = (id: string) => ({ params: { id } })
  expect(await it.kalina.refused(removeArticleCategory, remove(top))).toMatchObject({
    code: 'category_not_empty',
  })
  await it.kalina.call(removeArticleCategory, remove(under))
  await it.kalina.call(removeArticleCategory, remove(top))
  await it.written({ title: 'In it' })
  expect(await it.kalina.refused(removeArticleCategory, remove(it.categoryId))).toMatchObject({
    code: 'category_not_empty',
  })
})
