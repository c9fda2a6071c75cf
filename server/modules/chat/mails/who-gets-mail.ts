import { sql } from 'kysely'
import type { InboxLook } from '#contracts/chat.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import { guideIn } from '../inboxes/guide-in.ts'
import type { World } from '#kit/world.ts'

export type MailReader = {
  name: string
  locale: Locale
  userId: string | null
  address: string | null
  /** The confirmed address of a login, or one that his site has signed; any other was only typed, and may be anybody's. */
  isProven: boolean
  /** How the guide is called to him. */
  guide: string
}

/** A customer goes on in the portal; a visitor has no page here but that for everybody. */
export const linkFor = ({ world }: Tx, id: string, { userId }: MailReader): string =>
  `${world.config.publicUrl}${userId === null ? '/help' : `/portal/chat?id=${id}`}`

/** Where mails of a chat go: to the login of a customer, else to the address that was given, else to what the site signed. */
export async function mailReaderOf(
  { db }: Pick<Tx | World, 'db'>,
  conversationId: string,
): Promise<MailReader> {
  const { rows } = await sql<Omit<MailReader, 'guide'> & { look: InboxLook }>`
    select c.name, h.locale, c.user_id as "userId", coalesce(u.email, h.email, s.email) as address,
      coalesce(case when u.email is null then coalesce(h.email, s.email) = s.email
        else u.email_verified_at is not null end, false) as "isProven", i.look
    from chats h join inboxes i on i.id = h.inbox_id join contacts c on c.id = h.contact_id left join users u on u.id = c.user_id
      left join site_identities s on s.contact_id = c.id
    where h.conversation_id = ${conversationId}`.execute(db)
  const [row] = rows
  if (!row) return { name: '', locale: 'en', userId: null, address: null, isProven: false, guide: '' }
  const { look, ...reader } = row
  return { ...reader, guide: guideIn(look, reader.locale) }
}
