import { z } from 'zod'

/**
 * ISO 4217, by digits behind the point. A table of our own, because `Intl` follows what is usual in a country
 * and has it otherwise for several of them.
 */
const byDigits: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY
    COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
}
const digits = new Map(
  Object.entries(byDigits).flatMap(([count, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(count)] as const),
  ),
)
export const currencies = [...digits.keys()].toSorted()

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => digits.has(code), 'no such currency')

/** An amount in minor units, as text because JSON has no such numbers: not below zero, at most 10^12. */
export const Minor = z.string().regex(/^(0|[1-9]\d{0,11}|10{12})$/)

export const digitsOf = (currency: string): number => digits.get(currency) ?? 2

/** "2.55" or "2,55" in minor units; null for what is no amount, or finer than the currency. */
export function readAmount(text: string, currency: string): bigint | null {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? []
  if (whole === '') return null
  const kept = part.replace(/0+$/, '')
  const count = digitsOf(currency)
  if (kept.length > count) return null
  const amount = BigInt(whole + kept.padEnd(count, '0'))
  return sign === '' ? amount : -amount
}

/** As a form shows it: "2.55". */
export function writeAmount(minor: string, currency: string): string {
  const count = digitsOf(currency)
  const padded = minor.padStart(count + 1, '0')
  return count === 0 ? padded : `${padded.slice(0, -count)}.${padded.slice(-count)}`
}

/** For Intl.NumberFormat, which takes decimal text without rounding it. */
export const decimalOf = (minor: string, currency: string) =>
  writeAmount(minor, currency) as Intl.StringNumericLiteral
