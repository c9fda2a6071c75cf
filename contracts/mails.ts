import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { toldMailKinds } from './notification-kinds.ts'
import { admins } from './roles.ts'
import { At, Cursor, Id, line, page } from './values.ts'

/** Mails to an account, most of them with a link that serves once. */
export const accountMailKinds = [
  'verify_email',
  'account_exists',
  'reset_password',
  'invitation',
  'change_email',
  'email_changed_notice',
  'password_changed_notice',
] as const
/** What was said in a chat: asked for, or not seen for a while. */
export const chatMailKinds = ['chat_transcript', 'chat_unseen'] as const
export const mailKinds = [
  ...accountMailKinds,
  ...chatMailKinds,
  ...toldMailKinds,
  'digest',
  'test_mail',
] as const
export type MailKind = (typeof mailKinds)[number]

/** `waiting` for the mail server, `kept` because none is set, `sent`, or `failed` with the reason. */
export const mailStatuses = ['waiting', 'kept', 'sent', 'failed'] as const
export type MailStatus = (typeof mailStatuses)[number]

export const MailRow = z.object({
  id: Id,
  kind: z.enum(mailKinds),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  status: z.enum(mailStatuses),
  tries: z.number().int(),
  failure: z.string().nullable(),
  createdAt: At,
  sentAt: At.nullable(),
})
export type MailRow = z.output<typeof MailRow>

/** With its body. `html` must only be shown in a frame that is sandboxed; both are null once blanked. */
export const Mail = MailRow.extend({
  html: z.string().nullable(),
  text: z.string().nullable(),
  messageId: z.string(),
})
export type Mail = z.output<typeof Mail>

const group = 'Mails'
const one = z.strictObject({ id: Id })

export const listMails = endpoint({
  name: 'listMails',
  says: 'Every mail that went out or waits, newest first, by status and by words of subject, name or address.',
  group,
  method: 'GET',
  path: '/api/mails',
  may: admins,
  query: z.strictObject({
    status: z.enum(mailStatuses).optional(),
    q: line(100, 0).default(''),
    after: Cursor.optional(),
  }),
  reply: page(MailRow),
  faults: ['bad_position', 'unknown_choice'],
})
export const showMail = endpoint({
  name: 'showMail',
  says: 'One mail with its text and HTML.',
  group,
  method: 'GET',
  path: '/api/mails/:id',
  may: admins,
  params: one,
  reply: Mail,
  faults: ['not_found'],
})
export const showMailPage = endpoint({
  name: 'showMailPage',
  says: 'The HTML of a mail as a page for a sandboxed frame; empty once blanked.',
  group,
  method: 'GET',
  path: '/api/mails/:id/page',
  may: admins,
  params: one,
  gives: 'bytes',
  faults: ['not_found'],
})
export const sendMailAgain = endpoint({
  name: 'sendMailAgain',
  says: 'Sends a failed or kept mail again. Does nothing to one that is sent or on its way.',
  group,
  method: 'POST',
  path: '/api/mails/:id/send',
  may: admins,
  params: one,
  body: z.strictObject({}),
  reply: Mail,
  faults: ['not_found'],
})
export const mailState = endpoint({
  name: 'mailState',
  says: 'Whether a mail server is set, who the sender is, and how many mails are in each status.',
  group,
  method: 'GET',
  path: '/api/mail-state',
  may: admins,
  reply: z.object({
    smtpIsSet: z.boolean(),
    from: z.string(),
    counts: z.object({
      waiting: z.number().int(),
      kept: z.number().int(),
      sent: z.number().int(),
      failed: z.number().int(),
    }),
  }),
})
export const testMail = endpoint({
  name: 'testMail',
  says: "Sends a mail to the admin's own address, to see whether the mail server takes it.",
  group,
  method: 'POST',
  path: '/api/mails/test',
  may: admins,
  body: z.strictObject({}),
  reply: MailRow,
  faults: ['required'],
  limits: [{ times: 10, seconds: 600, per: 'user' }],
})
