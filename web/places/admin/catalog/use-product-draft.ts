import { useState } from 'react'
import type { Product } from '#contracts/catalog.ts'
import { readAmount, writeAmount } from '#contracts/money.ts'

const draftOf = ({ code, name, price, currency, returnable, version }: Product) => ({
  code,
  name,
  /** As it is typed: "12.99". */
  price: version === 0 ? '' : writeAmount(price, currency),
  currency,
  returnable,
})
export type ProductDraft = ReturnType<typeof draftOf>

/** What is being typed over a product that others may save meanwhile. */
export function useProductDraft(product: Product) {
  const [base, setBase] = useState(product)
  const [draft, setDraft] = useState(() => draftOf(product))
  const amount = readAmount(draft.price, draft.currency)
  return {
    base,
    draft,
    price: amount !== null && amount >= 0n ? String(amount) : null,
    change: (part: Partial<ProductDraft>) => setDraft((before) => ({ ...before, ...part })),
    isDirty: JSON.stringify(draft) !== JSON.stringify(draftOf(base)),
    isStale: product.version > base.version,
    takeTheirs: () => {
      setBase(product)
      setDraft(draftOf(product))
    },
    keepMine: () => setBase({ ...base, version: product.version }),
  }
}
