import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { notificationKindNames } from './notification-kinds.ts'
import { signedIn } from './roles.ts'
import { At, Cursor, Done, Id, page, Person } from './values.ts'

/** A line of the bell: structured, worded by the reader's screen. */
export const Notification = z.object({
  id: Id,
  kind: z.enum(notificationKindNames),
  ticketId: Id.nullable(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** Where it is seen, when it is about no ticket. */
  path: z.string().nullable(),
  actor: Person.nullable(),
  data: z.record(z.string(), z.unknown()),
  at: At,
  readAt: At.nullable(),
})
export type Notification = z.output<typeof Notification>

const group = 'Bell'

export const listNotifications = endpoint({
  name: 'listNotifications',
  says: 'The bell of the signed-in person, newest first, with the number of unread ones.',
  group,
  method: 'GET',
  path: '/api/notifications',
  may: signedIn,
  query: z.strictObject({ after: Cursor.optional() }),
  reply: page(Notification).extend({ unread: z.number().int(), position: z.string() }),
  faults: ['bad_position'],
})
export const readNotifications = endpoint({
  name: 'readNotifications',
  says: 'Marks lines of the bell as read: the named ones, or all.',
  group,
  method: 'POST',
  path: '/api/notifications/read',
  may: signedIn,
  body: z.strictObject({ ids: z.array(Id).max(500).optional() }),
  reply: Done,
})
