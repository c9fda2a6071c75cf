import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Notification } from '#contracts/notifications.ts'
import type { Tx } from '#kit/transaction.ts'

/** Lines of the bell with what they are about; of a ticket that its reader may not see any more, no word. */
export const linesOf = (tx: Tx) =>
  tx.db
    .selectFrom('notifications as n')
    .leftJoin('tickets as t', 't.id', 'n.ticket_id')
    .where('n.in_bell', '=', true)
    .select(['n.id', 'n.kind', 'n.ticket_id', 'n.data', 'n.at', 'n.read_at', 't.number', 't.title'])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('people')
          .select(['people.id', 'people.name', 'people.role', 'people.is_removed as isRemoved'])
          .whereRef('people.id', '=', 'n.actor_id'),
      ).as('actor'),
    )

type Line = Awaited<ReturnType<ReturnType<typeof linesOf>['execute']>>[number]

/** What is told of a place stands in its line: it is no ticket that could be read. */
const wordIn = ({ ticket_id: ticketId, data }: Line, key: string): string | null => {
  const word = ticketId === null ? data[key] : null
  return typeof word === 'string' ? word : null
}

export const presentNotification = (line: Line): Notification => ({
  id: line.id,
  kind: line.kind as Notification['kind'],
  ticketId: line.ticket_id,
  number: line.number,
  title: line.title ?? wordIn(line, 'title'),
  path: line.ticket_id === null ? wordIn(line, 'path') : null,
  actor: line.actor,
  data: line.data,
  at: line.at.toISOString(),
  readAt: line.read_at?.toISOString() ?? null,
})
