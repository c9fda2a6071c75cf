/** What was, what is, and what was taken back. `what` names the last edit: more of the same is one step. */
export type History<T> = { past: readonly T[]; now: T; future: readonly T[]; what: string | null }

const MOST_STEPS = 200

export const historyOf = <T>(now: T): History<T> => ({ past: [], now, future: [], what: null })

/** `what` is the same for keystrokes in one field, and null for an edit that stands alone. */
export function edited<T>({ past, now, what }: History<T>, next: T, by: string | null = null): History<T> {
  if (next === now) return { past, now, future: [], what }
  const isMore = by !== null && by === what
  return { past: isMore ? past : [...past, now].slice(-MOST_STEPS), now: next, future: [], what: by }
}

export function undone<T>({ past, now, future, what }: History<T>): History<T> {
  const before = past.at(-1)
  if (before === undefined) return { past, now, future, what }
  return { past: past.slice(0, -1), now: before, future: [now, ...future], what: null }
}

export function redone<T>({ past, now, future, what }: History<T>): History<T> {
  const [next, ...rest] = future
  if (next === undefined) return { past, now, future, what }
  return { past: [...past, now], now: next, future: rest, what: null }
}
