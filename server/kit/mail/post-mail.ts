import { sql } from 'kysely'
import type { MailKind } from '#contracts/mails.ts'
import type { Locale } from '#contracts/roles.ts'
import { newId } from '../id.ts'
import { readLook } from '../look.ts'
import type { Tx } from '../transaction.ts'
import type { World } from '../world.ts'
import { oneMailbox, type MailAddress } from './addresses.ts'
import { goesToUnknown, holdsOneTimeLink, isStoppable, type DataOf } from './kinds.ts'
import { messageIdOf } from './message-id.ts'
import { offLinks } from './off-links.ts'
import { renderMail } from './render-mail.ts'
import { sendMail } from './send-mail.ts'
import { threadsOf } from './thread-headers.ts'

export type NewMail<K extends MailKind> = {
  /** What the mail is about, once and for ever: a second mail under the same key is not made. */
  key: string
  kind: K
  to: { address: string; name: string; userId?: string }
  locale: Locale
  data: DataOf<K>
  /** The ticket whose mails belong together in the reader's mail program. */
  thread?: string
}

/** Writes a mail and the job that sends it, in the caller's transaction. Needs the application's database role. */
export async function postMail<K extends MailKind>(tx: Tx, mail: NewMail<K>): Promise<void> {
  const to = oneMailbox(goesToUnknown(mail.kind) ? { ...mail.to, name: '' } : mail.to)
  tx.gather(writeMails, { ...mail, id: newId(), mailbox: to })
}

type Posted = NewMail<MailKind> & { id: string; mailbox: MailAddress }

async function writeMails(tx: Tx, posted: Posted[]): Promise<void> {
  const fresh = await withoutKnown(tx, posted)
  if (fresh.length === 0) return
  const look = await readLook(tx.db)
  const headersOf = await threadsOf(tx, fresh)
  const rows = fresh.map((mail) => {
    const thread = mail.thread ?? mail.id
    const messageId = messageIdOf(tx.world, { id: mail.id, thread })
    const off = offLinksOf(tx.world, mail)
    return {
      id: mail.id,
      dedupe: mail.key,
      kind: mail.kind,
      to_user: mail.to.userId ?? null,
      to_address: mail.mailbox.address,
      to_name: mail.mailbox.name,
      ...renderMail({
        kind: mail.kind,
        locale: mail.locale,
        data: mail.data,
        readerName: mail.mailbox.name,
        publicUrl: tx.world.config.publicUrl,
        look,
        offLink: off?.page ?? null,
      }),
      thread_id: thread,
      message_id: messageId,
      headers: { ...off?.headers, ...headersOf(mail, messageId) },
      status: goesOut(tx, mail) ? 'waiting' : 'kept',
    }
  })
  const { rows: written } = await sql<{ id: string; status: string }>`
    insert into mails (id, dedupe, kind, to_user, to_address, to_name, subject, html, text, thread_id, message_id,
      headers, status, created_at)
    select m.*, clock_timestamp() from json_to_recordset(${JSON.stringify(rows)}::json) as m(id uuid, dedupe text,
      kind text, to_user uuid, to_address text, to_name text, subject text, html text, text text, thread_id uuid,
      message_id text, headers jsonb, status text)
    on conflict (dedupe) do nothing returning id, status`.execute(tx.db)
  for (const { id, status } of written) {
    if (status === 'waiting') await tx.world.jobs.enqueue(tx, sendMail, { mailId: id }, id)
  }
}

/** Every mail that its reader may stop says how, in it and to his mail program. */
const offLinksOf = (world: World, { kind, to }: Posted) =>
  isStoppable(kind) && to.userId !== undefined ? offLinks(world, { userId: to.userId, mail: kind }) : null

/** Without a mail server there is nothing to send: it is kept at once. The job prints a demo's link after the commit. */
const goesOut = ({ world }: Tx, { kind }: Posted) => world.mailer !== null || holdsOneTimeLink(kind)

/** Those that were not written before, each key once. */
async function withoutKnown({ db }: Tx, posted: Posted[]): Promise<Posted[]> {
  const byKey = new Map(posted.toReversed().map((mail) => [mail.key, mail]))
  const known = await db
    .selectFrom('mails')
    .select('dedupe')
    .where(sql<boolean>`dedupe = any(${[...byKey.keys()]})`)
    .execute()
  for (const { dedupe } of known) byKey.delete(dedupe)
  return posted.filter((mail) => byKey.get(mail.key) === mail)
}
