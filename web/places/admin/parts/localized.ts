import { locales, type Locale } from '#contracts/roles.ts'
import type { Localized } from '#contracts/ticket-types.ts'

export const nothingSaid: Localized = { en: '', bg: '', ru: '' }
export const isSaid = (text: Localized) => locales.every((locale) => text[locale].trim() !== '')
export const isUnsaid = (text: Localized) => locales.every((locale) => text[locale].trim() === '')

/**
 * A text with one of its languages typed anew. Languages that the house does not speak say what its first one says, as
 * long as nobody has said anything of their own in them.
 */
export function said(text: Localized, house: readonly Locale[], locale: Locale, typed: string): Localized {
  const next = { ...text, [locale]: typed }
  const [first] = house
  if (locale !== first) return next
  for (const other of locales)
    if (!house.includes(other) && ['', text[first]].includes(text[other])) next[other] = typed
  return next
}

/** The key that a name asks for: "Card number" is `card_number`. Empty where no Latin letter begins it. */
export const keyFrom = (name: string, limit = 40): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, limit)
    .replace(/_+$/, '')

export const isKey = (key: string, limit = 40) => /^[a-z][a-z0-9_]*$/.test(key) && key.length <= limit

/** Another key than all of these, by a number behind it. */
export function freeKey(key: string, taken: readonly string[]): string {
  if (!taken.includes(key)) return key
  for (let number = 2; ; number += 1) if (!taken.includes(`${key}_${number}`)) return `${key}_${number}`
}
