import { Readable } from 'node:stream'
import * as mails from '#contracts/mails.ts'
import * as bell from '#contracts/notifications.ts'
import { mailPolicy } from '#kit/secure-headers.ts'
import { route, signedIn, type Route } from '#kit/serve.ts'
import { listNotifications } from './list-notifications.ts'
import { listMails } from './mails/list-mails.ts'
import { mailState } from './mails/mail-state.ts'
import { sendMailAgain } from './mails/send-mail-again.ts'
import { showMailPage } from './mails/show-mail-page.ts'
import { showMail } from './mails/show-mail.ts'
import { testMail } from './mails/test-mail.ts'
import { readNotifications } from './read-notifications.ts'

export const routes: readonly Route[] = [
  route(bell.listNotifications, (world, { actor, query }) =>
    listNotifications(world, signedIn(actor), query.after),
  ),
  route(bell.readNotifications, (world, { actor, body }) =>
    readNotifications(world, signedIn(actor), body.ids),
  ),
  route(mails.listMails, (world, { actor, query }) => listMails(world, actor, query)),
  route(mails.mailState, (world, { actor }) => mailState(world, actor)),
  route(mails.showMail, (world, { actor, params }) => showMail(world, actor, params.id)),
  route(mails.showMailPage, async (world, { actor, params, reply }) => {
    const page = await showMailPage(world, actor, params.id)
    void reply.type('text/html; charset=utf-8').header('content-security-policy', mailPolicy)
    return Readable.from([page])
  }),
  route(mails.sendMailAgain, (world, { actor, params }) => sendMailAgain(world, signedIn(actor), params.id)),
  route(mails.testMail, (world, { actor }) => testMail(world, signedIn(actor))),
]
