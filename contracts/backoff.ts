/**
 * Milliseconds before the next try: grows to half a minute, and is spread, so that a server which comes back
 * is not met by everybody in the same second. `chance` lies in [0, 1).
 */
export function pauseBefore(attempt: number, chance = Math.random()): number {
  const most = Math.min(30_000, 500 * 2 ** Math.min(attempt, 10))
  return Math.round(most / 2 + (most / 2) * chance)
}
