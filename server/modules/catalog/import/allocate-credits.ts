/** Pieces of one product that one customer bought on one line, and how many of them could still come back. */
export type Purchase = { lineId: string; at: number; free: number }
/** Pieces that the shop took back. */
export type Credit = { line: number; at: number; quantity: number }
export type Allocated = { lineId: string; quantity: number }

/**
 * Which purchase each credit gives back: the last one before it first, then those before. A credit is given back
 * whole or not at all, so that no figure is half true; null where there is nothing it could belong to.
 */
export function allocateCredits(
  purchases: readonly Purchase[],
  credits: readonly Credit[],
): Map<number, Allocated[] | null> {
  const free = new Map(purchases.map((one) => [one.lineId, one.free]))
  const latestFirst = purchases.toSorted((a, b) => b.at - a.at)
  const inOrder = credits.toSorted((a, b) => a.at - b.at || a.line - b.line)
  return new Map(
    inOrder.map(({ line, at, quantity }) => {
      const taken: Allocated[] = []
      let left = quantity
      for (const purchase of latestFirst) {
        const take = Math.min(left, free.get(purchase.lineId) ?? 0)
        if (take === 0 || purchase.at > at) continue
        taken.push({ lineId: purchase.lineId, quantity: take })
        left -= take
      }
      if (left > 0) return [line, null]
      for (const one of taken) free.set(one.lineId, (free.get(one.lineId) ?? 0) - one.quantity)
      return [line, taken]
    }),
  )
}
