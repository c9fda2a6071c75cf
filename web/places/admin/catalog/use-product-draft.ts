import type { Product } from '#contracts/catalog.ts'
import { readAmount, writeAmount } from '#contracts/money.ts'
import { useDraft } from '../parts/use-draft.ts'

const draftOf = ({ code, name, price, currency, returnable, version }: Product) => ({
  code,
  name,
  /** As it is typed: "12.99". */
  price: version === 0 ? '' : writeAmount(price, currency),
  currency,
  returnable,
})
export type ProductDraft = ReturnType<typeof draftOf>

/** The draft of a product, and its price in the smallest unit when that can be read. */
export function useProductDraft(product: Product) {
  const typed = useDraft(product, draftOf)
  const amount = readAmount(typed.draft.price, typed.draft.currency)
  return { ...typed, price: amount !== null && amount >= 0n ? String(amount) : null }
}
