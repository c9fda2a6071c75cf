import type { BodyOf } from '#contracts/endpoint.ts'
import type { Queue, saveQueue } from '#contracts/queues.ts'

export type QueueDraft = Omit<BodyOf<typeof saveQueue>, 'place' | 'version'>

/** What an admin says of a queue, without its place and version. */
export const draftOf = (queue: Queue): QueueDraft => ({
  key: queue.key,
  name: queue.name,
  typeIds: queue.typeIds,
  componentIds: queue.componentIds,
  takesRest: queue.takesRest,
  memberIds: queue.members.map(({ id }) => id),
  skillIds: queue.skillIds,
  capacity: queue.capacity,
  isStrict: queue.isStrict,
  isExclusive: queue.isExclusive,
  fallbackId: queue.fallbackId,
  fallbackMinutes: queue.fallbackMinutes,
  leadId: queue.leadId,
  leadMinutes: queue.leadMinutes,
  hoursId: queue.hoursId,
})

/** What each part of the form is given. */
export type PartProps = { draft: QueueDraft; change: (part: Partial<QueueDraft>) => void }
