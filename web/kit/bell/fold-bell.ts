import type { ReplyOf } from '#contracts/endpoint.ts'
import { later } from '#contracts/live.ts'
import type { LiveEvent } from '#contracts/live.ts'
import type { listNotifications } from '#contracts/notifications.ts'

export type BellState = ReplyOf<typeof listNotifications>

/** Bell + event = new bell. Safe to run twice with the same event. */
export function foldBell(bell: BellState, { type, at, data, notification, position }: LiveEvent): BellState {
  const moved = { ...bell, position: later(bell.position, position) }
  if (type === 'notification.added' && notification) {
    if (bell.items.some(({ id }) => id === notification.id)) return moved
    const unread = bell.unread + (notification.readAt === null ? 1 : 0)
    return { ...moved, items: [notification, ...bell.items], unread }
  }
  if (type !== 'notification.read' || position !== moved.position) return moved
  const read = new Set(Array.isArray(data['ids']) ? data['ids'] : [])
  const known = bell.items.filter(({ id, readAt }) => read.has(id) && readAt === null)
  // Lines further back than the list reaches count too; those in the list that were read before do not.
  const beyond = [...read].filter((id) => bell.items.every((one) => one.id !== id)).length
  return {
    ...moved,
    items: bell.items.map((line) => (known.includes(line) ? { ...line, readAt: at } : line)),
    unread: Math.max(0, bell.unread - known.length - beyond),
  }
}
