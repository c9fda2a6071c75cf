import type { accountMailKinds, MailKind, ticketMailKinds } from '#contracts/mails.ts'

type About = { number: string; title: string; link: string }

/** What each kind of mail tells; links are complete addresses on PUBLIC_URL. */
type MailData = {
  [K in (typeof accountMailKinds)[number]]: { link: string; name: string }
} & {
  ticket_opened_agent: About & { name: string; excerpt: string; takeLink: string }
  ticket_opened_customer: About
  agent_wrote: About & { name: string; text: string }
  customer_wrote: About & { name: string; text: string }
  ticket_assigned: About & { name: string }
  /** Both empty where nobody is asked. */
  ticket_resolved: About & { rateQuestion: string; rateLink: string }
  test_mail: { link: string; name: string }
}
type Checked = { [K in MailKind]: MailData[K] } & { [K in (typeof ticketMailKinds)[number]]: About }
export type DataOf<K extends MailKind> = Checked[K]

/** They go to an address that nobody has confirmed yet: whoever typed it must not speak through our mail. */
const toUnknown: ReadonlySet<string> = new Set<MailKind>(['verify_email', 'change_email'])
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
