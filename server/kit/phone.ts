import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import type { Locale } from '#contracts/roles.ts'
import { Fault } from './fault.ts'

/** In which country a number without + is meant; English readers live anywhere. */
const countryOf: Record<Locale, CountryCode | undefined> = { en: undefined, bg: 'BG', ru: 'RU' }

/** A number as people write it, as E.164. Throws invalid for what no network would connect. */
export function toE164(written: string, locale: Locale, field = 'mobile'): string {
  const number = e164OrNull(written, locale)
  if (number === null) throw new Fault('invalid', { field, params: { field } })
  return number
}

export function e164OrNull(written: string, locale: Locale): string | null {
  const number = parsePhoneNumberFromString(written.replace(/^\s*00/, '+'), countryOf[locale])
  return number?.isValid() ? number.number : null
}
