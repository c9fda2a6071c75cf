import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'

export type MailReader = {
  name: string
  locale: Locale
  userId: string | null
  address: string | null
  /** The address of a login, or one that his site has signed; any other was only typed, and may be anybody's. */
  isProven: boolean
}

/** A customer goes on in the portal; a visitor has no page here but that for everybody. */
export const linkFor = ({ world }: Tx, id: string, { userId }: MailReader): string =>
  `${world.config.publicUrl}${userId === null ? '/help' : `/portal/chat?id=${id}`}`

/** Where mails of a chat go: to the login of a customer, else to the address that was given, else to what the site signed. */
export async function mailReaderOf({ db }: Tx, conversationId: string): Promise<MailReader> {
  const { rows } = await sql<MailReader>`
    select c.name, h.locale, c.user_id as "userId", coalesce(u.email, h.email, s.email) as address,
      u.email is not null or coalesce(h.email, s.email) = s.email as "isProven"
    from chats h join contacts c on c.id = h.contact_id left join users u on u.id = c.user_id
      left join site_identities s on s.contact_id = c.id
    where h.conversation_id = ${conversationId}`.execute(db)
  return rows[0] ?? { name: '', locale: 'en', userId: null, address: null, isProven: false }
}
