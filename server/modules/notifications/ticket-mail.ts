import type { ticketMailKinds } from '#contracts/mails.ts'
import { isStaff } from '#contracts/roles.ts'
import type { DataOf } from '#kit/mail/kinds.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import type { Tx } from '#kit/transaction.ts'
import { readersByIds, type Reader, type TicketTold } from './queries.ts'

type Kind = (typeof ticketMailKinds)[number]
type Own<K extends Kind> = Omit<DataOf<K>, 'number' | 'title' | 'link' | 'takeLink'>

type TicketMail<K extends Kind> = {
  kind: K
  ticket: TicketTold
  userIds: readonly string[]
  data: Own<K>
  /** What makes it one mail a reader: usually the event. */
  keyOf(reader: Reader): string
}

/** Sends each of these people one mail about a ticket, in his language, with a link to where he reads it. */
export async function mailAboutTicket<K extends Kind>(tx: Tx, mail: TicketMail<K>): Promise<void> {
  const { kind, ticket, userIds } = mail
  for (const reader of await readersByIds(tx, userIds)) {
    if (reader.email === null) continue
    const data = {
      ...mail.data,
      number: ticket.number,
      title: isTrusted(reader) ? ticket.title : '',
      link: linkFor(tx, reader, ticket),
      takeLink: `${deskLink(tx, ticket)}?take=1`,
    }
    await postMail(tx, {
      key: `${kind}:${mail.keyOf(reader)}:${reader.id}`,
      kind,
      to: { address: reader.email, name: isTrusted(reader) ? reader.name : '', userId: reader.id },
      locale: reader.locale,
      data: data as unknown as DataOf<K>,
      thread: ticket.id,
    })
  }
}

/**
 * Somebody may have signed up with the address of another: until it is confirmed, no mail to it repeats words
 * that he chose.
 */
export const isTrusted = (reader: Reader): boolean =>
  isStaff(reader.role) || reader.email_verified_at !== null

const deskLink = ({ world }: Tx, { number }: TicketTold) => `${world.config.publicUrl}/desk/t/${number}`

/** To customers a number opens nothing: their link names the ticket itself. */
const linkFor = (tx: Tx, reader: Reader, ticket: TicketTold) =>
  isStaff(reader.role) ? deskLink(tx, ticket) : `${tx.world.config.publicUrl}/portal/t/${ticket.id}`
