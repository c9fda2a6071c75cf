import { z } from 'zod'
import { Slug } from './article-categories.ts'
import { endpoint } from './endpoint.ts'
import { everybody, locales, staff } from './roles.ts'
import { At, Cursor, Done, Id, line, Locale, page, Person, typed } from './values.ts'

export const ARTICLE_TITLE_LIMIT = 120
export const ARTICLE_BODY_LIMIT = 50_000
export const KEYWORDS_LIMIT = 500

/** Seen by nobody but who works here, by everybody, or by everybody who works here. */
export const articleStates = ['draft', 'published', 'internal'] as const
export type ArticleState = (typeof articleStates)[number]
export const articleMoves = ['publish', 'keep_internal', 'unpublish'] as const
export type ArticleMove = (typeof articleMoves)[number]

/** One language of an article, without its text. */
export const ArticleHead = z.object({
  locale: Locale,
  title: z.string(),
  slug: z.string(),
  state: z.enum(articleStates),
  version: z.number().int(),
  /** The version that readers see; null for a draft. */
  shownVersion: z.number().int().nullable(),
  changedBy: Person.nullable(),
  changedAt: At,
})
export type ArticleHead = z.output<typeof ArticleHead>

export const ArticleText = ArticleHead.extend({
  keywords: z.string(),
  body: z.string(),
  moves: z.array(z.enum(articleMoves)),
})
export type ArticleText = z.output<typeof ArticleText>

export const ArticleAbilities = z.object({
  write: z.boolean(),
  show: z.boolean(),
  remove: z.boolean(),
})

const Related = z.object({ id: Id, title: z.string() })

/** An article as those see it who write it. */
export const Article = z.object({
  id: Id,
  categoryId: Id,
  version: z.number().int(),
  createdBy: Person.nullable(),
  createdAt: At,
  changedAt: At,
  /** The ticket whose answer it was made of, and names that must not stay in it. */
  from: z.object({ ticketNumber: z.string(), names: z.array(z.string()) }).nullable(),
  texts: z.array(ArticleText),
  related: z.array(Related),
  /** What readers see beside the chosen ones while these are few. */
  suggested: z.array(Related),
  abilities: ArticleAbilities,
})
export type Article = z.output<typeof Article>

export const ArticleRow = z.object({
  id: Id,
  categoryId: Id,
  texts: z.array(ArticleHead),
  changedAt: At,
  views: z.number().int(),
})
export type ArticleRow = z.output<typeof ArticleRow>

/** What one may do with the whole of the articles. */
export const WorkshopAbilities = z.object({
  write: z.boolean(),
  arrange: z.boolean(),
  seeFigures: z.boolean(),
})

const group = 'Help articles'
const one = z.strictObject({ id: Id })
const oneText = z.strictObject({ id: Id, locale: z.enum(locales) })
const version = z.number().int().min(0)
const Title = line(ARTICLE_TITLE_LIMIT)
const Body = typed(ARTICLE_BODY_LIMIT, 0)

export const listArticles = endpoint({
  name: 'listArticles',
  says: 'Articles with their languages, the newest change first; by words in the order in which they fit.',
  group,
  method: 'GET',
  path: '/api/help/articles',
  may: staff,
  query: z.strictObject({
    words: z.string().max(200).default(''),
    categoryId: Id.optional(),
    state: z.enum(articleStates).optional(),
    locale: z.enum(locales).optional(),
    after: Cursor.optional(),
  }),
  reply: page(ArticleRow).extend({ abilities: WorkshopAbilities, position: z.string() }),
  faults: ['bad_position', 'unknown_choice'],
})
export const showArticle = endpoint({
  name: 'showArticle',
  says: 'An article with all its languages, as it is being written.',
  group,
  method: 'GET',
  path: '/api/help/articles/:id',
  may: staff,
  params: one,
  reply: Article.extend({ position: z.string() }),
  faults: ['not_found'],
})
export const addArticle = endpoint({
  name: 'addArticle',
  says: 'Adds a draft. The id is made by the caller, so that sending twice adds one. Without a slug it is made of the title.',
  group,
  method: 'POST',
  path: '/api/help/articles',
  may: staff,
  body: z.strictObject({
    id: Id,
    categoryId: Id,
    locale: z.enum(locales),
    title: Title,
    slug: Slug.optional(),
    body: Body.default(''),
  }),
  reply: Article,
  faults: ['unknown_choice', 'already_taken', 'id_used', 'too_long'],
})
export const draftFromAnswer = endpoint({
  name: 'draftFromAnswer',
  says: 'Makes a draft of the answer in a ticket, with the question above it. What may say who asked is told, and stays until somebody takes it out.',
  group,
  method: 'POST',
  path: '/api/help/articles/from-answer',
  may: staff,
  body: z.strictObject({ id: Id, ticketId: Id, messageId: Id, locale: z.enum(locales) }),
  reply: Article,
  faults: ['not_found', 'no_category', 'id_used', 'invalid'],
})
export const saveArticleText = endpoint({
  name: 'saveArticleText',
  says: 'Saves a text as its next version; version is 0 for a language that is new. Readers go on seeing what was published.',
  group,
  method: 'PUT',
  path: '/api/help/articles/:id/texts/:locale',
  may: staff,
  params: oneText,
  body: z.strictObject({
    version,
    title: Title,
    /** Left out: stays, and for a new language is made of the title. */
    slug: Slug.optional(),
    keywords: line(KEYWORDS_LIMIT, 0).default(''),
    body: Body,
  }),
  reply: Article,
  faults: ['not_found', 'stale', 'already_taken', 'too_long', 'required'],
})
export const moveArticleText = endpoint({
  name: 'moveArticleText',
  says: 'Publishes the text as it stands, shows it to those who work here only, or takes it back. Publishing again shows what was saved since.',
  group,
  method: 'POST',
  path: '/api/help/articles/:id/texts/:locale/moves',
  may: staff,
  params: oneText,
  body: z.strictObject({ move: z.enum(articleMoves), version }),
  reply: Article,
  faults: ['not_found', 'stale', 'move_refused', 'required', 'already_taken'],
})
export const changeArticle = endpoint({
  name: 'changeArticle',
  says: 'Puts an article into another category, or chooses the articles beside it.',
  group,
  method: 'PATCH',
  path: '/api/help/articles/:id',
  may: staff,
  params: one,
  body: z.strictObject({
    version,
    categoryId: Id.optional(),
    relatedIds: z.array(Id).max(6).optional(),
  }),
  reply: Article,
  faults: ['not_found', 'stale', 'unknown_choice'],
})
export const removeArticle = endpoint({
  name: 'removeArticle',
  says: 'Removes an article with its versions, pictures and figures. What readers still see is taken back first.',
  group,
  method: 'DELETE',
  path: '/api/help/articles/:id',
  may: staff,
  params: one,
  reply: Done,
  faults: ['not_found', 'not_allowed', 'article_shown'],
})

export const ArticleVersion = z.object({
  version: z.number().int(),
  title: z.string(),
  savedBy: Person.nullable(),
  savedAt: At,
  restoredFrom: z.number().int().nullable(),
})
export type ArticleVersion = z.output<typeof ArticleVersion>

export const listArticleVersions = endpoint({
  name: 'listArticleVersions',
  says: 'Every version that was saved of a text, the newest first.',
  group,
  method: 'GET',
  path: '/api/help/articles/:id/texts/:locale/versions',
  may: staff,
  params: oneText,
  reply: z.object({ items: z.array(ArticleVersion) }),
  faults: ['not_found'],
})
export const showArticleVersion = endpoint({
  name: 'showArticleVersion',
  says: 'One version as it was saved.',
  group,
  method: 'GET',
  path: '/api/help/articles/:id/texts/:locale/versions/:version',
  may: staff,
  params: oneText.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }),
  reply: ArticleVersion.extend({ slug: z.string(), keywords: z.string(), body: z.string() }),
  faults: ['not_found'],
})
export const restoreArticleVersion = endpoint({
  name: 'restoreArticleVersion',
  says: 'Brings an earlier version back, as the next one.',
  group,
  method: 'POST',
  path: '/api/help/articles/:id/texts/:locale/restore',
  may: staff,
  params: oneText,
  body: z.strictObject({ from: z.number().int().min(1), version }),
  reply: Article,
  faults: ['not_found', 'stale', 'already_taken'],
})
export const previewArticle = endpoint({
  name: 'previewArticle',
  says: 'A text as its readers would see it.',
  group,
  method: 'POST',
  path: '/api/help/preview',
  may: staff,
  body: z.strictObject({ body: Body }),
  reply: z.object({ html: z.string() }),
  faults: ['too_long'],
})
export const addArticlePicture = endpoint({
  name: 'addArticlePicture',
  says: 'Stores a picture for an article; the body is the bytes. A text shows it as ![what it shows](picture:id).',
  group,
  method: 'POST',
  path: '/api/help/articles/:id/pictures',
  may: staff,
  params: one,
  query: z.strictObject({
    /** Made by the caller; a second try answers the first result. */
    pictureId: Id,
    name: z.string().min(1).max(1000),
    bytes: z.coerce.number().int().min(0),
  }),
  takes: 'bytes',
  reply: z.object({ id: Id, width: z.number().int(), height: z.number().int() }),
  faults: [
    'not_found',
    'no_picture',
    'wrong_content_type',
    'file_too_large',
    'file_cut_off',
    'file_empty',
    'disk_full',
    'id_used',
    'too_many',
  ],
  limits: [{ times: 300, seconds: 3600, per: 'user' }],
})
export const showArticlePicture = endpoint({
  name: 'showArticlePicture',
  says: 'A picture of an article, made anew as WebP. Visitors see those that a published article shows.',
  group,
  method: 'GET',
  path: '/api/help/pictures/:id',
  may: everybody,
  params: one,
  gives: 'bytes',
  faults: ['not_found'],
})
