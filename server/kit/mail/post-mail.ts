import { sql } from 'kysely'
import type { MailKind } from '#contracts/mails.ts'
import type { Locale } from '#contracts/roles.ts'
import { newId } from '../id.ts'
import { readLook } from '../look.ts'
import type { Tx } from '../transaction.ts'
import { oneMailbox } from './addresses.ts'
import { goesToUnknown, type DataOf } from './kinds.ts'
import { messageIdOf } from './message-id.ts'
import { renderMail } from './render-mail.ts'
import { sendMail } from './send-mail.ts'

export type NewMail<K extends MailKind> = {
  /** What the mail is about, once and for ever: a second mail under the same key is not made. */
  key: string
  kind: K
  to: { address: string; name: string; userId?: string }
  locale: Locale
  data: DataOf<K>
  /** The ticket whose mails belong together in the reader's mail program. */
  thread?: string
  headers?: Record<string, string>
}

/** Writes a mail and the job that sends it, in the caller's transaction. Needs the application's database role. */
export async function postMail<K extends MailKind>(tx: Tx, mail: NewMail<K>): Promise<void> {
  const { world, db } = tx
  const id = newId()
  const thread = mail.thread ?? id
  const to = oneMailbox(goesToUnknown(mail.kind) ? { ...mail.to, name: '' } : mail.to)
  const { subject, html, text } = renderMail({
    kind: mail.kind,
    locale: mail.locale,
    data: mail.data,
    readerName: to.name,
    publicUrl: world.config.publicUrl,
    look: await readLook(db),
  })
  const written = await db
    .insertInto('mails')
    .values({
      id,
      dedupe: mail.key,
      kind: mail.kind,
      to_user: mail.to.userId ?? null,
      to_address: to.address,
      to_name: to.name,
      subject,
      html,
      text,
      thread_id: thread,
      message_id: messageIdOf(world, { id, thread }),
      headers: JSON.stringify({ ...mail.headers, ...(await threadHeaders(tx, thread, to.address)) }),
      created_at: sql`clock_timestamp()`,
    })
    .onConflict((conflict) => conflict.column('dedupe').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) await world.jobs.enqueue(tx, sendMail, { mailId: id }, id)
}

const MOST_REFERENCES = 30

/** All mails of the thread to the same reader, oldest first; of very long threads the first and the last ones. */
async function threadHeaders({ db }: Tx, thread: string, address: string): Promise<Record<string, string>> {
  const before = await db
    .selectFrom('mails')
    .select('message_id')
    .where('thread_id', '=', thread)
    .where('to_address', '=', address)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const ids = before.map((mail) => mail.message_id)
  const last = ids.at(-1)
  if (last === undefined) return {}
  const named = ids.length <= MOST_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_REFERENCES)]
  return { 'In-Reply-To': last, References: named.join(' ') }
}
