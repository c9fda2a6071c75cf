/** Small things this browser keeps for its user. A browser may refuse storage; then they last until reload. */
const held = new Map<string, string>()

export function remember(key: string, value: string) {
  held.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private windows and full disks: `held` still answers.
  }
}

export function forget(key: string) {
  held.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

export function remembered<T extends string>(
  key: string,
  fits: (value: string) => value is T,
): T | undefined {
  let value: string | null = held.get(key) ?? null
  try {
    value = localStorage.getItem(key) ?? value
  } catch {
    // As above.
  }
  return value !== null && fits(value) ? value : undefined
}
