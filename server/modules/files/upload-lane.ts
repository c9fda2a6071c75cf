import { Fault } from '#kit/fault.ts'

const MOST_AT_ONCE = 3

const running = new Map<string, number>()
const lanes = new Map<string, Promise<unknown>>()

/**
 * One upload after the other for a person and a ticket, and three at once for a person in this process;
 * the fourth is refused with `too_many`. Whoever waits in a lane has not sent his body yet.
 */
export async function inUploadLane<T>(userId: string, ticketId: string, work: () => Promise<T>): Promise<T> {
  const count = running.get(userId) ?? 0
  if (count >= MOST_AT_ONCE) throw new Fault('too_many', { params: { seconds: 5 } })
  running.set(userId, count + 1)
  const lane = `${userId}:${ticketId}`
  const turn = (lanes.get(lane) ?? Promise.resolve()).then(work, work)
  lanes.set(lane, turn)
  try {
    return await turn
  } finally {
    if (lanes.get(lane) === turn) lanes.delete(lane)
    const left = (running.get(userId) ?? 1) - 1
    if (left > 0) running.set(userId, left)
    else running.delete(userId)
  }
}
