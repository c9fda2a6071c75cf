import { sendMail } from '#kit/mail/send-mail.ts'
import type { Module } from '#kit/module.ts'

/** Tells people what concerns them: by the bell and by mail. */
export const notifications: Module = { name: 'notifications', jobs: [sendMail] }
