import type { Locale } from '#contracts/roles.ts'
import { forget, remember, remembered } from '../../../kit/memory.ts'
import type { Base, Written } from './use-text.ts'

type Kept = { base: Base; draft: Written }

const keyOf = (articleId: string, locale: Locale) => `article:${articleId}:${locale}`
const isText = (text: string): text is string => text !== ''

export const keep = (articleId: string, locale: Locale, kept: Kept) =>
  remember(keyOf(articleId, locale), JSON.stringify(kept))
export const dropKept = (articleId: string, locale: Locale) => forget(keyOf(articleId, locale))

/** What somebody typed here and did not save; undefined when there is nothing, or nothing that can be read. */
export function keptText(articleId: string, locale: Locale): Kept | undefined {
  try {
    const kept = JSON.parse(remembered(keyOf(articleId, locale), isText) ?? 'null') as Kept | null
    return typeof kept?.draft.body === 'string' && typeof kept.base.version === 'number' ? kept : undefined
  } catch {
    return undefined
  }
}
