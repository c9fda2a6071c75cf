import type { MailKind } from '#contracts/mails.ts'
import type { ReturnState } from '#contracts/returns.ts'
import type { ToldMailKind } from '#contracts/notification-kinds.ts'

/** The words of one mail, each a Liquid template over the mail's data. Both forms, HTML and text, are made of them. */
export type MailWords = {
  subject: string
  heading: string
  paragraphs: readonly string[]
  /** Which word of the data is quoted as somebody wrote it. */
  quotes?: 'text'
  buttons: readonly { words: string; link: 'link' | 'takeLink' }[]
  notes?: readonly string[]
  /** Five stars below it, each a link, when the data has a question and a link for them. */
  asksToRate?: true
}

/** A kind that may also come in a digest or to a phone. */
export type ToldWords = MailWords & {
  /** The same in one sentence, beside the name of what it is about. */
  line: string
  /** For a locked screen that others see: nothing of what it is about, and no name. */
  quiet: string
}

/** What a customer hears of: a return that is only reported is his own word. */
type ToldState = Exclude<ReturnState, 'reported'>

/** Words by how a return stands now. */
export const byState = (words: Record<ToldState, string>): string =>
  `{% case state %}${Object.entries(words)
    .map(([state, said]) => `{% when "${state}" %}${said}`)
    .join('')}{% endcase %}`

export type MailsIn = {
  kinds: Record<Exclude<MailKind, ToldMailKind>, MailWords> & Record<ToldMailKind, ToldWords>
  /** Below a mail to somebody with a button, below every mail, below one that can be stopped; and a device's test. */
  words: {
    link_fails: string
    footer: string
    off: string
    test_push: string
    rate_verb: string
    rate_hint: string
  }
}
