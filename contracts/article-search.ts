import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { everybody, locales } from './roles.ts'
import { Done, Id, Locale } from './values.ts'

export const SEARCH_WORDS_LIMIT = 200

export const FoundArticle = z.object({
  id: Id,
  locale: Locale,
  state: z.enum(['published', 'internal']),
  title: z.string(),
  /** A part of the text. In title and part, what was looked for stands between U+E000 and U+E001. */
  excerpt: z.string(),
  /** Where readers find it; an internal one is read among the articles. */
  path: z.string(),
})
export type FoundArticle = z.output<typeof FoundArticle>

const group = 'Help articles'

export const findArticles = endpoint({
  name: 'findArticles',
  says: 'Articles that fit these words, the best first. Internal ones are among them for those who work here.',
  group,
  method: 'GET',
  path: '/api/help/find',
  may: everybody,
  query: z.strictObject({
    words: z.string().max(SEARCH_WORDS_LIMIT),
    locale: z.enum(locales),
    limit: z.coerce.number().int().min(1).max(20).default(5),
  }),
  reply: z.object({ items: z.array(FoundArticle) }),
  faults: ['unknown_choice', 'too_many'],
  limits: [{ times: 240, seconds: 60, per: 'address' }],
})
export const noteArticleSearch = endpoint({
  name: 'noteArticleSearch',
  says: 'Tells what was looked for, and what was opened of it, so that what is missing can be written. Nothing of who asks is kept.',
  group,
  method: 'POST',
  path: '/api/help/searches',
  may: everybody,
  body: z.strictObject({
    words: z.string().max(SEARCH_WORDS_LIMIT),
    locale: z.enum(locales),
    opened: z.boolean().default(false),
  }),
  reply: Done,
  faults: ['unknown_choice', 'too_many'],
  limits: [{ times: 120, seconds: 3600, per: 'address' }],
})
