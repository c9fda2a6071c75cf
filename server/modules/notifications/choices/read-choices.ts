import {
  notificationKindNames,
  usualChoice,
  type Choice,
  type NotificationKind,
} from '#contracts/notification-kinds.ts'
import type { UserRole } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'

/** How each of these people wants to be told of a kind; who can never be told of it is left out. */
export async function choicesOf(
  { db }: Tx,
  kind: NotificationKind,
  people: readonly { id: string; role: UserRole }[],
): Promise<Map<string, Choice>> {
  const concerned = people.filter(({ role }) => usualChoice(kind, role) !== undefined)
  if (concerned.length === 0) return new Map()
  const chosen = await db
    .selectFrom('notification_choices')
    .select(['user_id', 'bell', 'mail', 'push'])
    .where('kind', '=', kind)
    .where(
      'user_id',
      'in',
      concerned.map(({ id }) => id),
    )
    .execute()
  const known = new Map(chosen.map(({ user_id: id, ...choice }) => [id, choice]))
  return new Map(
    concerned.flatMap(({ id, role }) => {
      const choice = known.get(id) ?? usualChoice(kind, role)
      return choice ? [[id, choice] as const] : []
    }),
  )
}

/** All kinds that can concern somebody, with his choice. */
export async function allChoicesOf(
  { db }: Tx,
  { id, role }: { id: string; role: UserRole },
): Promise<Map<NotificationKind, Choice>> {
  const chosen = await db
    .selectFrom('notification_choices')
    .select(['kind', 'bell', 'mail', 'push'])
    .where('user_id', '=', id)
    .execute()
  const known = new Map(chosen.map(({ kind, ...choice }) => [kind, choice]))
  return new Map(
    notificationKindNames.flatMap((kind) => {
      const usual = usualChoice(kind, role)
      return usual ? [[kind, known.get(kind) ?? usual] as const] : []
    }),
  )
}
