import type { accountMailKinds, chatMailKinds, MailKind } from '#contracts/mails.ts'
import type { ToldMailKind } from '#contracts/notification-kinds.ts'
import { stoppableMails, type StoppableMail } from '#contracts/unsubscribe.ts'

/**
 * What every mail about a kind of notification is given: who did it, what was said, which ticket; empty where there
 * is none. `takeLink` is for those who work here.
 */
export type ToldMail = {
  name: string
  text: string
  number: string
  title: string
  link: string
  takeLink: string
  /** How what is told of stands now: of a return its state. */
  state: string
}

/** What has happened to one ticket, in the reader's words and by his clock. */
export type DigestGroup = {
  number: string
  title: string
  link: string
  lines: readonly { at: string; says: string; excerpt: string }[]
}

/** What each kind of mail tells; links are complete addresses on PUBLIC_URL. */
type MailData = {
  [K in (typeof accountMailKinds)[number] | 'test_mail']: { link: string; name: string }
} & { [K in (typeof chatMailKinds)[number]]: { text: string; link: string } } & {
  [K in ToldMailKind]: ToldMail
} & {
  /** Both empty where nobody is asked. */
  ticket_resolved: { rateQuestion: string; rateLink: string }
  rated_low: { stars: string }
  /** Empty, or the address that was only typed: then what its reader wrote himself is left out. */
  chat_transcript: { typed: string }
  /** Empty, or how many steps of the ladder were for somebody who has left. */
  ticket_escalated: { skipped: string }
  /** `amount` where money was refunded. */
  return_moved: { order: string; amount: string }
  digest: { link: string; groups: readonly DigestGroup[] }
}
export type DataOf<K extends MailKind> = MailData[K]

/** Their reader may stop them; those of his account, and the one that an admin asks for to try it, he may not. */
export const isStoppable = (kind: MailKind): kind is StoppableMail =>
  (stoppableMails as readonly string[]).includes(kind)

/** They go to an address that nobody has confirmed yet: whoever typed it must not speak through our mail. */
const toUnknown: ReadonlySet<string> = new Set<MailKind>([
  'verify_email',
  'change_email',
  'chat_transcript',
  'chat_unseen',
])
export const goesToUnknown = (kind: string): boolean => toUnknown.has(kind)

/** Their bodies hold a link that serves once. */
const withOneTimeLink: ReadonlySet<string> = new Set<MailKind>([
  'verify_email',
  'reset_password',
  'invitation',
  'change_email',
])
export const holdsOneTimeLink = (kind: string): boolean => withOneTimeLink.has(kind)

/** What rates without signing in is nothing for those who read stored mails later; the rest of such a mail stays. */
export const withoutRatingSecrets = (body: string): string =>
  body.replace(/(\/rate#)[A-Za-z0-9_-]{43}/g, '$1')
