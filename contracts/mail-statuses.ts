/** `waiting` for the mail server, `kept` because none is set, `sent`, or `failed` with the reason. */
export const mailStatuses = ['waiting', 'kept', 'sent', 'failed'] as const
export type MailStatus = (typeof mailStatuses)[number]
