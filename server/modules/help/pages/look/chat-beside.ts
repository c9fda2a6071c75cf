import type { Tx } from '#kit/transaction.ts'
import { html, type Html } from './html.ts'

/** The public name of the inbox that the admin put on these pages. The chat stands below us: it cannot be asked. */
export async function chatBeside({ db }: Tx): Promise<string | undefined> {
  const inbox = await db
    .selectFrom('inboxes')
    .select('public_id')
    .where('in_help', '=', true)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return inbox?.public_id
}

/** As any site embeds it; it speaks the language of the page. */
export const chatTag = (inbox: string): Html =>
  html`<script src="/widget.js" data-inbox="${inbox}" async></script>`
