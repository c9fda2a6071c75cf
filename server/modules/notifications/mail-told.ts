import { mailOf } from '#contracts/notification-kinds.ts'
import { isStaff } from '#contracts/roles.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { ToldMail } from '#kit/mail/kinds.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Reader, TicketTold } from './queries.ts'
import { isPlace, sideOf, type Place, type Telling } from './telling.ts'

/** One mail in the reader's language, with a link to where he reads it. */
export async function mailTold(tx: Tx, event: LoggedEvent, telling: Telling, reader: Reader): Promise<void> {
  const { kind, about, mailKey } = telling
  const mail = mailOf(kind, sideOf(reader))
  if (mail === undefined || reader.email === null) return
  const key = mailKey ? await mailKey(reader) : event.position
  if (key === null) return
  await postMail(tx, {
    key: `${mail}:${key}:${reader.id}`,
    kind: mail,
    to: { address: reader.email, name: isTrusted(reader) ? reader.name : '', userId: reader.id },
    locale: reader.locale,
    data: { ...wordsFor(tx, telling, reader), ...(await telling.moreFor?.(reader)) },
    ...(isPlace(about) ? {} : { thread: about.id }),
  })
}

/** What mails and lines of a kind are worded from. */
export function wordsFor(tx: Tx, { about, words = {} }: Telling, reader: Reader): ToldMail {
  const { title } = about
  const link = linkFor(tx, reader, about)
  return {
    name: '',
    text: '',
    state: '',
    ...words,
    number: isPlace(about) ? '' : about.number,
    title: isTrusted(reader) ? title : '',
    link,
    takeLink: `${link}?take=1`,
  }
}

/**
 * Somebody may have signed up with the address of another: until it is confirmed, no mail to it repeats words
 * that he chose.
 */
export const isTrusted = (reader: Reader): boolean =>
  isStaff(reader.role) || reader.email_verified_at !== null

type Ticket = Pick<TicketTold, 'id' | 'number' | 'title'>

/** To customers a number opens nothing: their link names the ticket itself. */
export function linkFor({ world }: Tx, { role }: Reader, about: Ticket | Place): string {
  const { publicUrl } = world.config
  if (isPlace(about)) return `${publicUrl}${about.path}`
  return isStaff(role) ? `${publicUrl}/desk/t/${about.number}` : `${publicUrl}/portal/t/${about.id}`
}
