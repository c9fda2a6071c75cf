import { Readable } from 'node:stream'
import * as choices from '#contracts/choices.ts'
import * as devices from '#contracts/devices.ts'
import * as mails from '#contracts/mails.ts'
import * as bell from '#contracts/notifications.ts'
import * as unsubscribe from '#contracts/unsubscribe.ts'
import { mailPolicy } from '#kit/secure-headers.ts'
import { route, signedIn, type Route } from '#kit/serve.ts'
import { listChoices } from './choices/list-choices.ts'
import { saveChoice } from './choices/save-choice.ts'
import { saveDigest } from './choices/save-digest.ts'
import { addDevice } from './devices/add-device.ts'
import { changeDevice } from './devices/change-device.ts'
import { listDevices } from './devices/list-devices.ts'
import { removeDevice } from './devices/remove-device.ts'
import { testDevice } from './devices/test-device.ts'
import { listNotifications } from './list-notifications.ts'
import { listMails } from './mails/list-mails.ts'
import { mailState } from './mails/mail-state.ts'
import { sendMailAgain } from './mails/send-mail-again.ts'
import { showMailPage } from './mails/show-mail-page.ts'
import { showMail } from './mails/show-mail.ts'
import { testMail } from './mails/test-mail.ts'
import { readNotifications } from './read-notifications.ts'
import { mustBeOneClick } from './unsubscribe/one-click.ts'
import { resumeMails } from './unsubscribe/resume-mails.ts'
import { stopMails } from './unsubscribe/stop-mails.ts'

export const routes: readonly Route[] = [
  route(bell.listNotifications, (world, { actor, query }) =>
    listNotifications(world, signedIn(actor), query.after),
  ),
  route(bell.readNotifications, (world, { actor, body }) =>
    readNotifications(world, signedIn(actor), body.ids),
  ),
  route(choices.listChoices, (world, { actor }) => listChoices(world, signedIn(actor))),
  route(choices.saveChoice, (world, { actor, params, body }) =>
    saveChoice(world, signedIn(actor), params.kind, body),
  ),
  route(choices.saveDigest, (world, { actor, body }) => saveDigest(world, signedIn(actor), body)),
  route(devices.listDevices, (world, { actor }) => listDevices(world, signedIn(actor))),
  route(devices.addDevice, (world, { actor, body }) => addDevice(world, signedIn(actor), body)),
  route(devices.changeDevice, (world, { actor, params, body }) =>
    changeDevice(world, signedIn(actor), params.id, body.showsWords),
  ),
  route(devices.removeDevice, (world, { actor, params }) => removeDevice(world, signedIn(actor), params.id)),
  route(devices.testDevice, (world, { actor, params }) => testDevice(world, signedIn(actor), params.id)),
  route(unsubscribe.stopMails, (world, { body }) => stopMails(world, body.token)),
  route(unsubscribe.resumeMails, (world, { body }) => resumeMails(world, body.token)),
  route(unsubscribe.stopMailsByProgram, async (world, { params, request }) => {
    mustBeOneClick(request.body)
    return stopMails(world, params.token)
  }),
  route(unsubscribe.askToStopMails, async (_world, { params, reply }) => {
    void reply.code(303).header('location', `/unsubscribe#${params.token}`)
    return Readable.from([])
  }),
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
