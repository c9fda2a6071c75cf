import { decimalOf, digitsOf } from '#contracts/money.ts'
import { useReader } from './reader.ts'

/** Minor units as an amount in the reader's language: "£12.99". */
export function useMoney() {
  const { locale } = useReader()
  return (minor: string, currency: string): string => {
    const digits = digitsOf(currency)
    const shown = { style: 'currency', currency, minimumFractionDigits: digits } as const
    return new Intl.NumberFormat(locale, { ...shown, maximumFractionDigits: digits }).format(
      decimalOf(minor, currency),
    )
  }
}

/** So many of one price. */
export const times = (minor: string, count: number): string => String(BigInt(minor) * BigInt(count))
