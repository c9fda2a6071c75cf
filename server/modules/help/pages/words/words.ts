import type { Locale } from '#contracts/roles.ts'
import { bg } from './bg.ts'
import { en, type PageWords } from './en.ts'
import { ru } from './ru.ts'

const words: Record<Locale, PageWords> = { en, bg, ru }

export const wordsFor = (locale: Locale): PageWords => words[locale]

/** Languages by their own names, as their readers look for them. */
export const tongues: Record<Locale, string> = { en: 'English', bg: 'Български', ru: 'Русский' }

/** How many, in the form that the language has for the number. */
export function counted(locale: Locale, count: number, forms: PageWords['articles']): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
  return form.replace('{n}', new Intl.NumberFormat(locale).format(count))
}

export const dayIn = (locale: Locale, at: Date): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    at,
  )
