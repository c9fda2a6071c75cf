import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { toldMailKinds } from './notification-kinds.ts'
import { everybody } from './roles.ts'
import { Done } from './values.ts'

/** Mails that their reader can stop by a link in them: all but those of his account. */
export const stoppableMails = [...toldMailKinds, 'digest'] as const
export type StoppableMail = (typeof stoppableMails)[number]

/** `<user>.<mail>.<proof>` of the link in a mail. */
const Token = z.string().regex(/^[0-9a-f-]{36}\.[a-z_]{1,60}\.[\w-]{43}$/)

const group = 'Unsubscribe'
const byLink = z.strictObject({ token: Token })
const limits = [{ times: 60, seconds: 60, per: 'address' }] as const

export const stopMails = endpoint({
  name: 'stopMails',
  says: 'By the link in a mail, without sign-in: no more mails of this kind to its reader.',
  group,
  method: 'POST',
  path: '/api/unsubscribe',
  may: everybody,
  body: byLink,
  reply: Done,
  faults: ['link_broken'],
  limits,
})
export const resumeMails = endpoint({
  name: 'resumeMails',
  says: 'Takes back what the same link has stopped, as long as its reader has not chosen otherwise since.',
  group,
  method: 'POST',
  path: '/api/unsubscribe/undo',
  may: everybody,
  body: byLink,
  reply: Done,
  faults: ['link_broken'],
  limits,
})
export const stopMailsByProgram = endpoint({
  name: 'stopMailsByProgram',
  says: 'The same for mail programs, as RFC 8058 says: a form with `List-Unsubscribe=One-Click`.',
  group,
  method: 'POST',
  path: '/api/unsubscribe/:token',
  may: everybody,
  params: byLink,
  takes: 'form',
  reply: Done,
  faults: ['link_broken', 'required'],
  limits,
})
export const askToStopMails = endpoint({
  name: 'askToStopMails',
  says: 'Where a mail program opens that address instead: leads to the page with the button, and changes nothing.',
  group,
  method: 'GET',
  path: '/api/unsubscribe/:token',
  may: everybody,
  params: byLink,
  gives: 'bytes',
})
