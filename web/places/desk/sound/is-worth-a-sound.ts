import type { LiveEvent } from '#contracts/live.ts'
import type { NotificationKind } from '#contracts/notification-kinds.ts'

/** What somebody waits for who looks elsewhere for a moment. */
const kinds: ReadonlySet<NotificationKind> = new Set([
  'ticket_assigned',
  'customer_wrote',
  'ticket_escalated',
  'escalated_wrote',
])
const FRESH_MS = 30_000

/** What comes late, after a cut line or a closed laptop, is told by the bell alone. */
export function isWorthASound({ type, notification }: LiveEvent, now: number, seen: string | null): boolean {
  if (type !== 'notification.added' || !notification || !kinds.has(notification.kind)) return false
  if (notification.readAt !== null || now - Date.parse(notification.at) > FRESH_MS) return false
  return notification.number === null || notification.number !== seen
}
