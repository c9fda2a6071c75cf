import type { MailKind } from '#contracts/mails.ts'

/** The words of one mail, each a Liquid template over the mail's data. Both forms, HTML and text, are made of them. */
export type MailWords = {
  subject: string
  heading: string
  paragraphs: readonly string[]
  /** Which word of the data is quoted as somebody wrote it. */
  quotes?: 'text' | 'excerpt'
  buttons: readonly { words: string; link: 'link' | 'takeLink' }[]
  notes?: readonly string[]
}

export type MailsIn = {
  kinds: Record<MailKind, MailWords>
  /** Below a mail to somebody with a button, and below every mail. */
  words: { link_fails: string; footer: string }
}
