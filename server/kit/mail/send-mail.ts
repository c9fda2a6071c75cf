import { sql, type Selectable } from 'kysely'
import type { Tables } from '#server/tables.ts'
import type { Job } from '../jobs.ts'
import { isDemo } from '../look.ts'
import type { World } from '../world.ts'
import { oneLine } from './addresses.ts'
import { holdsOneTimeLink, withoutRatingSecrets } from './kinds.ts'

type MailRow = Selectable<Tables['mails']>

/** With doubling pauses from a second on, about four hours. */
const RETRIES = 13

/**
 * Sends one mail, or keeps it when there is no mail server. At least once: a process that dies between the
 * server's yes and ours sends it again, under the same Message-ID.
 */
export const sendMail: Job<{ mailId: string }> = {
  name: 'send-mail',
  retries: RETRIES,
  parallel: 16,
  async run(world, { mailId }) {
    const mail = await world.db
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', mailId)
      .where('status', '=', 'waiting')
      .executeTakeFirst()
    if (!mail) return
    if (!world.mailer) return keep(world, mail)
    try {
      await world.mailer.send({
        to: { address: mail.to_address, name: mail.to_name },
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        messageId: mail.message_id,
        headers: mail.headers,
      })
    } catch (error) {
      return noteFailure(world, mail, error)
    }
    await markSent(world, mail)
  },
}

async function markSent(world: World, { id, kind, html, text }: MailRow) {
  await world.db
    .updateTable('mails')
    .set({
      status: 'sent',
      sent_at: sql`now()`,
      failure: null,
      tries: sql`tries + 1`,
      // What opened an account for its reader is nothing for those who read this table later.
      ...(holdsOneTimeLink(kind)
        ? { html: '', text: '' }
        : { html: withoutRatingSecrets(html), text: withoutRatingSecrets(text) }),
    })
    .where('id', '=', id)
    .execute()
}

async function keep(world: World, { id, kind, text, to_address: address }: MailRow) {
  await world.db.updateTable('mails').set({ status: 'kept' }).where('id', '=', id).execute()
  if (!holdsOneTimeLink(kind) || !world.config.isDemoAllowed || !(await isDemo(world.db))) return
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  world.log.info({ kind, to: address, link }, 'mail kept, as no SMTP_URL is set; its link')
}

async function noteFailure(world: World, { id, tries }: MailRow, error: unknown) {
  const failed = isForGood(error) || tries >= RETRIES
  const reason = oneLine(error instanceof Error ? error.message : String(error), 300)
  await world.db
    .updateTable('mails')
    .set({ status: failed ? 'failed' : 'waiting', failure: reason, tries: sql`tries + 1` })
    .where('id', '=', id)
    .execute()
  if (!failed) throw new Error(`mail ${id} will be tried again: ${reason}`)
}

/** The server refused this reader or this mail; a refused sign-in is about us, and somebody may mend it. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, permanent } = error as Error & { code?: string; permanent?: boolean }
  return permanent === true && code !== 'EAUTH'
}
