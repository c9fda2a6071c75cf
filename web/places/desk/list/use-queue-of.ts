import type { TicketRow } from '#contracts/tickets.ts'
import { useQueues, worded } from '../../../kit/vocabulary.ts'

/** The queue in which a ticket waits for somebody; who has it says more than where it came from. */
export function useQueueOf(isOneQueue: boolean) {
  const queues = useQueues()
  return ({ processor, queueId, status }: TicketRow): string | undefined => {
    const isWaiting = processor === null && status !== 'resolved' && status !== 'closed'
    if (isOneQueue || !isWaiting) return undefined
    const queue = queues.find(({ id }) => id === queueId)
    return queue && worded(queue.name)
  }
}
