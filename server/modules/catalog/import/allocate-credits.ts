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
  const latestFirst = purchases.toSorted((a, b) => b.at - a.at)
  const inOrder = credits.toSorted((a, b) => a.at - b.at || a.line - b.line)
  // What was bought until now, the last on top: each is put there once and taken away once, however many there are.
  const bought: Purchase[] = []
  let free = 0
  return new Map(
    inOrder.map(({ line, at, quantity }) => {
      for (let next = latestFirst.at(-1); next && next.at <= at; next = latestFirst.at(-1)) {
        latestFirst.pop()
        bought.push({ ...next })
        free += next.free
      }
      if (quantity > free) return [line, null]
      free -= quantity
      return [line, takeFrom(bought, quantity)]
    }),
  )
}

function takeFrom(bought: Purchase[], quantity: number): Allocated[] {
  const taken: Allocated[] = []
  for (let left = quantity, last = bought.at(-1); left > 0 && last; last = bought.at(-1)) {
    const take = Math.min(left, last.free)
    if (take > 0) taken.push({ lineId: last.lineId, quantity: take })
    last.free -= take
    left -= take
    if (last.free === 0) bought.pop()
  }
  return taken
}
