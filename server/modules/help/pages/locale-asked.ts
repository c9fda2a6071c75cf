import { locales, type Locale } from '#contracts/roles.ts'
import { notFound } from '#kit/fault.ts'
import type { PageAsked } from '#kit/pages.ts'

/** The language in the address; a page of any other does not exist. */
export function localeAsked({ params }: PageAsked): Locale {
  const locale = locales.find((one) => one === params['locale'])
  if (!locale) throw notFound()
  return locale
}

/** The same path in every language, for pages that all of them have. */
export const inAllTongues = (rest: string): Partial<Record<Locale, string>> =>
  Object.fromEntries(locales.map((locale) => [locale, `/help/${locale}${rest}`]))
