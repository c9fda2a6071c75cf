/** The value below which this part of them lies, between two where it falls there; in whole seconds. */
export function percentile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = Int32Array.from(values).sort()
  const place = (sorted.length - 1) * part
  const below = Math.floor(place)
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]]
  return Math.round(low + (high - low) * (place - below))
}
