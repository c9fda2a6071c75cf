import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, everybody } from './roles.ts'
import { Done, Id, Localized } from './values.ts'

export const SLUG_LIMIT = 80

/** A part of an address: Latin letters and digits in words with hyphens between. */
export const Slug = z
  .string()
  .max(SLUG_LIMIT)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const parts = {
  parentId: Id.nullable(),
  slug: Slug.max(60),
  name: Localized,
  icon: z.string().regex(/^[a-z0-9-]{1,40}$/),
  place: z.number().int().min(0).max(10_000),
}
export const ArticleCategory = z.object({ id: Id, ...parts, version: z.number().int() })
export type ArticleCategory = z.output<typeof ArticleCategory>

const group = 'Help articles'
const one = z.strictObject({ id: Id })

export const listArticleCategories = endpoint({
  name: 'listArticleCategories',
  says: 'The categories of help articles, in their order; for readers those that hold something published. One with a parent stands under it.',
  group,
  method: 'GET',
  path: '/api/help/categories',
  may: everybody,
  reply: z.object({ items: z.array(ArticleCategory) }),
})
export const saveArticleCategory = endpoint({
  name: 'saveArticleCategory',
  says: 'Adds a category, or changes one: version is 0 for a new one. There are two levels and no third.',
  group,
  method: 'PUT',
  path: '/api/help/categories/:id',
  may: admins,
  params: one,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: ArticleCategory,
  faults: ['not_found', 'stale', 'already_taken', 'unknown_choice', 'third_level'],
})
export const removeArticleCategory = endpoint({
  name: 'removeArticleCategory',
  says: 'Removes a category that holds nothing.',
  group,
  method: 'DELETE',
  path: '/api/help/categories/:id',
  may: admins,
  params: one,
  reply: Done,
  faults: ['not_found', 'category_not_empty'],
})
