import type { Queue } from '#contracts/queues.ts'

type Case = { id: string; queueId: string }
type Limits = Pick<Queue, 'id' | 'capacity' | 'isStrict' | 'isExclusive'>

/**
 * Whether one more case of this queue is within what somebody has at a time: `full` can be exceeded by saying so,
 * `shut` by nobody. The database has the last word (room_for and room_beyond).
 */
export function roomFor(
  queueId: string | null,
  cases: readonly Case[],
  queues: readonly Limits[],
): 'free' | 'full' | 'shut' {
  const find = (id: string | null) => queues.find((queue) => queue.id === id)
  const queue = find(queueId)
  if (!queue) return 'free'
  if (cases.some((one) => find(one.queueId)?.isExclusive)) return 'shut'
  if (cases.length < (queue.isExclusive ? 1 : queue.capacity)) return 'free'
  return queue.isStrict || queue.isExclusive ? 'shut' : 'full'
}
