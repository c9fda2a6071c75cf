import { meQuery } from '../../../kit/session.ts'
import { queryClient } from '../../../kit/query-client.ts'
import { forget, remember, remembered } from '../../../kit/memory.ts'
import type { Outgoing } from './outbox.ts'

/** Of this person only: who signs in next on the same machine must not send it in his own name. */
const key = () => `outbox:${queryClient.getQueryData(meQuery.queryKey)?.id ?? ''}`

/** What a reload or a crash cut off. */
export function keptOutbox(): readonly Outgoing[] {
  try {
    const kept: unknown = JSON.parse(remembered(key(), (text): text is string => text !== '') ?? '[]')
    return Array.isArray(kept) ? (kept as Outgoing[]) : []
  } catch {
    return []
  }
}

/** Takes over how the outbox of this page has changed; another page keeps its own words beside it. */
export function keepOutbox(before: readonly Outgoing[], now: readonly Outgoing[]) {
  const own = new Set([...before, ...now].map(({ id }) => id))
  const others = keptOutbox().filter(({ id }) => !own.has(id))
  const plain = [...others, ...now].map((message) => ({ ...message, problem: undefined }))
  if (plain.length > 0) remember(key(), JSON.stringify(plain))
  else forget(key())
}
