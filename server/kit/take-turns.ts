/**
 * Runs what it is given, so many at once; what comes meanwhile waits for its turn, in the order in which it came.
 * `admit` hears how many wait already, and may refuse by throwing.
 */
export function takeTurns(atOnce: number, admit: (waiting: number) => void = () => {}) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      admit(waiting.length)
      await new Promise<void>((go) => void waiting.push(go))
    } else running += 1
    try {
      return await work()
    } finally {
      // The turn is handed on: whoever asks now cannot push in before those who wait.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
