import { sendMail } from '#kit/mail/send-mail.ts'
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

/** Tells people what concerns them: by the bell and by mail. */
export const notifications: Module = { name: 'notifications', routes, jobs: [sendMail] }
