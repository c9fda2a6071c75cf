import type { Choice } from '#contracts/notification-kinds.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Reader } from './queries.ts'
import { isPlace, type Telling } from './telling.ts'

export type Heard = { reader: Reader; choice: Choice }
export type Told = Heard & { lineId: string }

/**
 * One line for each person: it is the proof that he was told, and in which ways, also where it stands in no bell.
 * Answers those who had none yet; the others were told before.
 */
export async function writeLines(
  tx: Tx,
  event: LoggedEvent,
  { kind, about, words, data = {} }: Telling,
  heard: readonly Heard[],
): Promise<Told[]> {
  if (heard.length === 0) return []
  const lines = await tx.db
    .insertInto('notifications')
    .values(
      heard.map(({ reader, choice }) => ({
        id: newId(),
        user_id: reader.id,
        kind,
        ticket_id: isPlace(about) ? null : about.id,
        actor_id: event.actor_kind === 'user' ? event.actor_id : null,
        event: event.position,
        data: JSON.stringify({
          ...data,
          ...(words?.name ? { by: words.name } : {}),
          ...(isPlace(about) ? about : {}),
        }),
        at: event.at,
        in_bell: choice.bell,
        mail: choice.mail,
        push: choice.push,
      })),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'event']).doNothing())
    .returning(['id', 'user_id', 'in_bell'])
    .execute()
  for (const { id, user_id: userId } of lines.filter((line) => line.in_bell)) {
    tx.emit({
      type: 'notification.added',
      subjects: [userId, id],
      audience: 'user',
      data: { notificationId: id },
    })
  }
  const written = new Map(lines.map((line) => [line.user_id, line.id]))
  return heard.flatMap((one) => {
    const lineId = written.get(one.reader.id)
    return lineId === undefined ? [] : [{ ...one, lineId }]
  })
}
