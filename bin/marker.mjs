import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Does a piece of work unless it was done for this very state. The mark is taken away first and set last,
 * so work that was cut off in the middle is done again.
 */
export async function once({ mark, state, work }) {
  if (read(mark) === state) return
  rmSync(mark, { force: true })
  await work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, state)
}

function read(mark) {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}
