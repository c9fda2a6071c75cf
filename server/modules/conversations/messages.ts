import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Message } from '#contracts/tickets.ts'
import type { Person } from '#contracts/values.ts'
import { worksHere } from '#kit/actor.ts'
import { builtOnce } from '#kit/built-once.ts'
import { rowsById } from '#kit/rows-by-id.ts'
import type { Tx } from '#kit/transaction.ts'
import { asVisitor } from '#modules/contacts'
import { presentFiles } from '#modules/files'

/** All messages that now belong to these threads, in order; what the actor may not see is not among them. */
export async function threadMessages(tx: Tx, conversationIds: readonly string[]): Promise<Message[]> {
  const here = [...conversationIds]
  const rows = await selected(tx)
    .where((eb) =>
      eb.or([
        eb.and([eb('conversation_id', 'in', here), eb('moved_to', 'is', null)]),
        eb('moved_to', 'in', here),
      ]),
    )
    // Milliseconds, as the client has them: both must order alike.
    .orderBy(sql`date_trunc('milliseconds', at)`)
    .orderBy('seq')
    .orderBy('id')
    .execute()
  return present(tx, rows)
}

export async function messagesByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Message>> {
  if (ids.length === 0) return new Map()
  return new Map((await present(tx, await rowsOf(tx, ids))).map((message) => [message.id, message]))
}

/** Notes are left out for customers here, and once more by row-level security. */
const selected = (tx: Tx) =>
  tx.db
    .selectFrom('messages')
    .select([
      'id',
      'conversation_id',
      'moved_to',
      'seq',
      'side',
      'is_note',
      'text',
      'file_id',
      'at',
      'rule_id',
    ])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('people')
          .select(['people.id', 'people.name', 'people.role', 'people.is_removed as isRemoved'])
          .whereRef('people.id', '=', 'messages.author_id'),
      ).as('author'),
    )
    // A visitor has no login to be named by.
    .select(
      sql<Person | null>`case when messages.author_id is null and messages.side = 'contact'
        then ${asVisitor(writer)} end`.as('visitor'),
    )
    .$if(tx.actor.role === 'customer' || tx.actor.role === 'visitor', (query) =>
      query.where(sql<boolean>`not is_note`),
    )

const role = ({ actor }: Tx) => actor.role
const withId = builtOnce(role, (tx: Tx, id: string) => selected(tx).where('id', '=', id))
const withIds = builtOnce(role, (tx: Tx, ids: readonly string[]) =>
  selected(tx).where('id', '=', sql<string>`any(${ids}::uuid[])`),
)

/** Not as one of several: for an unknown number of ids the planner would plan it anew each time. */
const rowsOf = rowsById(role, (tx: Tx, ids) =>
  ids.length === 1 ? withId(tx, ids[0] ?? '') : withIds(tx, ids),
)

const writer = sql`(select c.contact_id from conversations c where c.id = messages.conversation_id)`

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

async function present(tx: Tx, rows: Row[]): Promise<Message[]> {
  const files = await presentFiles(tx, withoutNull(rows.map((row) => row.file_id)))
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.moved_to ?? row.conversation_id,
    seq: row.seq,
    side: row.side,
    isNote: row.is_note,
    author: row.author ?? row.visitor,
    ...(row.rule_id !== null && worksHere(tx.actor) ? { ruleId: row.rule_id } : {}),
    text: row.text,
    file: row.file_id === null ? null : (files.get(row.file_id) ?? null),
    at: row.at.toISOString(),
  }))
}

const withoutNull = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
