/** The list with the one at `from` moved to where `to` was. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  const one = list[from]
  const place = Math.min(Math.max(0, to), rest.length)
  return one === undefined ? [...list] : [...rest.slice(0, place), one, ...rest.slice(place)]
}
