import type { Selectable } from 'kysely'
import type { Mail, MailRow } from '#contracts/mails.ts'
import type { Tables } from '#server/tables.ts'

export type StoredMail = Selectable<Tables['mails']>
export type StoredRow = Omit<StoredMail, 'html' | 'text' | 'headers'>

export const rowColumns = [
  'id',
  'dedupe',
  'kind',
  'to_user',
  'to_address',
  'to_name',
  'subject',
  'thread_id',
  'message_id',
  'created_at',
  'status',
  'tries',
  'sent_at',
  'failure',
] as const satisfies readonly (keyof StoredRow)[]

export const presentRow = (mail: StoredRow): MailRow => ({
  id: mail.id,
  kind: mail.kind as MailRow['kind'],
  toName: mail.to_name,
  toAddress: mail.to_address,
  subject: mail.subject,
  status: mail.status,
  tries: mail.tries,
  failure: mail.failure,
  createdAt: mail.created_at.toISOString(),
  sentAt: mail.sent_at?.toISOString() ?? null,
})

export const presentMail = (mail: StoredMail): Mail => ({
  ...presentRow(mail),
  html: mail.html === '' ? null : mail.html,
  text: mail.text === '' ? null : mail.text,
  messageId: mail.message_id,
})
