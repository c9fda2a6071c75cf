import { sql } from 'kysely'
import { isNotificationKind, mailOf } from '#contracts/notification-kinds.ts'
import { oneLine } from '#kit/mail/addresses.ts'
import { lineOf } from '#kit/mail/render-mail.ts'
import type { Tx } from '#kit/transaction.ts'
import { isTrusted, linkFor } from './mail-told.ts'
import type { Reader } from './queries.ts'
import { sideOf } from './telling.ts'

const EXCERPT = 160

/** A line as it is worded outside of the product: in a digest, on a phone. */
export type ToldLine = {
  id: string
  kind: string
  at: Date
  /** Lines with the same one belong together. */
  place: string
  number: string
  title: string
  link: string
  says: string
  quiet: string
  excerpt: string
}

/** Those of a reader's lines that he may still see, oldest first. What he has read meanwhile is left out. */
export async function toldLines(tx: Tx, reader: Reader, ids: readonly string[]): Promise<ToldLine[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('notifications as n')
    .leftJoin('tickets as t', 't.id', 'n.ticket_id')
    .leftJoin('contacts as c', 'c.id', 't.contact_id')
    .leftJoin('messages as m', (join) => join.on('m.id', '=', sql<string>`(n.data ->> 'messageId')::uuid`))
    .leftJoin('ratings as r', (join) => join.on('r.id', '=', sql<string>`(n.data ->> 'ratingId')::uuid`))
    .leftJoin('returns as b', (join) =>
      join
        .on('b.id', '=', sql<string>`(n.data ->> 'returnId')::uuid`)
        .on(sql<boolean>`n.data ->> 'state' = 'rejected'`),
    )
    .select(['n.id', 'n.kind', 'n.at', 'n.data', 'n.ticket_id', 't.number', 't.title'])
    .select((eb) => eb.fn.coalesce('m.text', 'r.words', 'b.rejection').as('text'))
    .where('n.id', 'in', [...ids])
    .where('n.user_id', '=', reader.id)
    .where('n.read_at', 'is', null)
    .$if(sideOf(reader) === 'customer', (query) => query.where('c.user_id', '=', reader.id))
    .orderBy('n.id')
    .execute()
  return rows.flatMap((row) => wordLine(tx, reader, row))
}

type Row = {
  id: string
  kind: string
  at: Date
  data: Record<string, unknown>
  ticket_id: string | null
  number: string | null
  title: string | null
  text: string | null
}

function wordLine(tx: Tx, reader: Reader, row: Row): ToldLine[] {
  const mail = isNotificationKind(row.kind) ? mailOf(row.kind, sideOf(reader)) : undefined
  if (mail === undefined) return []
  const wordIn = (key: string) => {
    const word = row.data[key]
    return typeof word === 'string' ? word : ''
  }
  const about =
    row.ticket_id === null
      ? { title: wordIn('title'), path: wordIn('path') as `/${string}` }
      : { id: row.ticket_id, number: row.number ?? '', title: row.title ?? '' }
  const link = linkFor(tx, reader, about)
  const title = isTrusted(reader) ? about.title : ''
  const number = row.number ?? ''
  const data = { name: wordIn('by'), text: '', state: wordIn('state'), number, title, link, takeLink: link }
  const { line: says, quiet } = lineOf(mail, reader.locale, data)
  // To an address that nobody confirmed goes nothing that somebody may have put into our mouth.
  const excerpt = isTrusted(reader) ? oneLine(row.text ?? '', EXCERPT) : ''
  return [
    {
      id: row.id,
      kind: row.kind,
      at: row.at,
      place: row.ticket_id ?? link,
      number,
      title,
      link,
      says,
      quiet,
      excerpt,
    },
  ]
}
