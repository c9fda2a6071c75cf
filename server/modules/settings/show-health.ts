import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'

/** Who asks has a patience of his own: a database that hangs is told of before it ends. */
const PATIENCE_MS = 2000

export async function showHealth({ pool }: World): Promise<{ done: true }> {
  const answered = new AbortController()
  const late = pause(PATIENCE_MS, undefined, answered).then(() => {
    throw new Fault('unavailable')
  })
  try {
    await Promise.race([pool.query('select 1'), late])
  } finally {
    late.catch(() => {})
    answered.abort()
  }
  return { done: true }
}
