import { articleStates } from '#contracts/articles.ts'
import type { ArticleState } from '#contracts/articles.ts'
import { locales } from '#contracts/roles.ts'
import type { Locale } from '#contracts/roles.ts'

/**
 * What an address may ask of the list and of an article. Every key is named, because one that is left out keeps
 * what stood in the address.
 */
type Search = Record<string, unknown>

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value)
const text = (value: unknown, limit: number) =>
  typeof value === 'string' && value !== '' ? value.slice(0, limit) : undefined

export type ListSearch = {
  words?: string | undefined
  category?: string | undefined
  state?: ArticleState | undefined
  /** A title that somebody wants to write about: the form for a new article is open. */
  add?: string | undefined
}
export const readListSearch = (search: Search): ListSearch => ({
  words: text(search['words'], 100),
  category: text(search['category'], 36),
  state: oneOf(articleStates, search['state']),
  add: typeof search['add'] === 'string' ? search['add'].slice(0, 120) : undefined,
})

export type ArticleSearch = { locale?: Locale | undefined }
export const readArticleSearch = (search: Search): ArticleSearch => ({
  locale: oneOf(locales, search['locale']),
})
