import { readdirSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const THREADS = '/proc/self/task'

/**
 * The engine's own threads, which collect what is no longer needed beside the work, get only what nobody else wants of the
 * processor: four of them took both cores of a small machine every half a minute, and each word waited for up to 150 ms.
 * Where a system does not show its threads, all stays as it is.
 */
export function collectAside(): void {
  for (const thread of threads()) {
    try {
      const name = readFileSync(`${THREADS}/${thread}/comm`, 'utf8')
      if (name.includes('V8Worker')) setPriority(Number(thread), constants.priority.PRIORITY_LOW)
    } catch {
      // It ended meanwhile, or must not be changed: it works on as before.
    }
  }
}

function threads(): string[] {
  try {
    return readdirSync(THREADS)
  } catch {
    return []
  }
}
