import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, locales } from './roles.ts'
import { At, Cursor, Done, Id, Locale, page } from './values.ts'

const group = 'Help figures'
const count = z.number().int()
const Days = z.coerce.number().int().min(1).max(366).default(30)
const period = z.strictObject({ days: Days })

export const ArticleFigures = z.object({
  articleId: Id,
  locale: Locale,
  title: z.string(),
  views: count,
  useful: count,
  useless: count,
})
export type ArticleFigures = z.output<typeof ArticleFigures>

export const showArticleFigures = endpoint({
  name: 'showArticleFigures',
  says: 'How often each article was read in the last days, and found useful or not, by language. Days are those of UTC.',
  group,
  method: 'GET',
  path: '/api/help/figures',
  may: admins,
  query: period,
  reply: z.object({ items: z.array(ArticleFigures) }),
})

export const ArticleWords = z.object({
  id: Id,
  articleId: Id,
  title: z.string(),
  locale: Locale,
  isUseful: z.boolean(),
  words: z.string(),
  at: At,
})
export type ArticleWords = z.output<typeof ArticleWords>

export const listArticleWords = endpoint({
  name: 'listArticleWords',
  says: 'What readers wrote when they said whether an article was useful, newest first.',
  group,
  method: 'GET',
  path: '/api/help/words',
  may: admins,
  query: z.strictObject({ after: Cursor.optional() }),
  reply: page(ArticleWords).extend({ position: z.string() }),
  faults: ['bad_position'],
})
export const removeArticleWords = endpoint({
  name: 'removeArticleWords',
  says: 'Removes what a reader wrote; his yes or no stays counted.',
  group,
  method: 'DELETE',
  path: '/api/help/words/:id',
  may: admins,
  params: z.strictObject({ id: Id }),
  reply: Done,
  faults: ['not_found'],
})

export const ArticleSearch = z.object({
  words: z.string(),
  locale: Locale,
  asked: count,
  /** How often nothing was found, and how often something found was opened. */
  unfound: count,
  opened: count,
  lastDay: z.string(),
})
export type ArticleSearch = z.output<typeof ArticleSearch>

export const listUnfoundSearches = endpoint({
  name: 'listUnfoundSearches',
  says: 'What people looked for without opening anything, the most frequent first.',
  group,
  method: 'GET',
  path: '/api/help/unfound',
  may: admins,
  query: period,
  reply: z.object({ items: z.array(ArticleSearch) }),
})
export const forgetSearch = endpoint({
  name: 'forgetSearch',
  says: 'Takes words out of that list until somebody looks for them again.',
  group,
  method: 'POST',
  path: '/api/help/unfound/forget',
  may: admins,
  body: z.strictObject({ words: z.string().min(1).max(200), locale: z.enum(locales) }),
  reply: Done,
})
