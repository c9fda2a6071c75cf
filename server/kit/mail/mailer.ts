import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'
import type { MailAddress } from './addresses.ts'

type OutgoingMail = {
  to: MailAddress
  subject: string
  html: string
  text: string
  messageId: string
  headers: Record<string, string>
}

/** The one way out to the mail server. Throws what it answered when it did not take the mail. */
export type Mailer = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** Null without SMTP_URL: then every mail is kept. */
export function openMailer(config: Config): Mailer | null {
  if (config.smtpUrl === undefined) return null
  const transport = createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: 4,
    // The queue tries again, and says so in the row; the pool must not do it unseen.
    maxRequeues: 0,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    idleTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, html, text, messageId, headers }) {
      await transport.sendMail({
        from: config.mailFrom,
        to,
        // Told apart from the headers, so that no header can add a recipient.
        envelope: { from: addressOf(config.mailFrom), to: [to.address] },
        subject,
        html,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...headers },
      })
    },
    close: () => transport.close(),
  }
}

const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from
