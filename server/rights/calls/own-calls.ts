import { createECDH, randomBytes } from 'node:crypto'
import {
  addApiKey,
  addPasskey,
  beginPasskey,
  beginSecondFactor,
  confirmSecondFactor,
  endApiKey,
  listApiKeys,
  listPasskeys,
  newRecoveryCodes,
  removePasskey,
  removeSecondFactor,
} from '#contracts/credentials.ts'
import { listChoices, saveChoice, saveDigest } from '#contracts/choices.ts'
import { addDevice, changeDevice, listDevices, removeDevice, testDevice } from '#contracts/devices.ts'
import { listNotifications, readNotifications } from '#contracts/notifications.ts'
import {
  changeEmail,
  changePassword,
  changeProfile,
  endOtherSessions,
  endSession,
  listSessions,
  me,
  proveMyself,
} from '#contracts/profile.ts'
import { askToStopMails, resumeMails, stopMails, stopMailsByProgram } from '#contracts/unsubscribe.ts'
import { newId } from '#kit/id.ts'
import { offToken } from '#kit/mail/off-links.ts'
import { owned, plain, spoiling, type At } from '../call.ts'
import { PASSWORD, type Somebody } from '../people.ts'
import { keepPasskey, makePasskey } from './passkey.ts'
import { codeNow, keepSecondFactor } from './sign-in-calls.ts'

const nothing = () => ({})

async function firstCode({ caller, scene }: At) {
  const { secret } = await (caller ?? scene.helper).call(beginSecondFactor)
  return { body: { code: codeNow(secret) } }
}

/** As it stands in a mail to the owner, which anybody may have got hold of. */
const linkOf = ({ scene, owner }: At) => ({
  body: { token: offToken(scene.world, { userId: owner.id, mail: 'ticket_opened_customer' }) },
})

/** At a push service that is no one's. Each person has one: all that he hears later is sent there, and tried again. */
function browserOf(person: Somebody) {
  const p256dh = createECDH('prime256v1').generateKeys('base64url')
  const auth = randomBytes(16).toString('base64url')
  return { endpoint: `https://push.invalid/${person.mark}`, keys: { p256dh, auth } }
}

async function addedDevice({ owner }: At) {
  const { id } = await owner.call(addDevice, { body: browserOf(owner) })
  return { params: { id } }
}

/** What a person does with what is only his. */
export const ownCalls = [
  plain(me, nothing),
  plain(changeProfile, () => ({ body: { place: 'Oslo' } })),
  plain(proveMyself, () => ({ body: { password: PASSWORD } })),
  spoiling(plain(changePassword, () => ({ body: { current: PASSWORD, password: 'another long sentence' } }))),
  spoiling(plain(changeEmail, () => ({ body: { email: `${newId()}@example.org`, password: PASSWORD } }))),
  plain(listSessions, nothing),
  spoiling(owned(endSession, ({ owner }) => ({ params: { id: owner.sessionId } }))),
  spoiling(plain(endOtherSessions, nothing)),
  spoiling(plain(beginSecondFactor, nothing)),
  spoiling(plain(confirmSecondFactor, firstCode)),
  spoiling(plain(removeSecondFactor, () => ({ body: { password: PASSWORD } }))),
  spoiling(
    plain(newRecoveryCodes, async ({ caller }) => {
      if (caller) await keepSecondFactor(caller)
      return {}
    }),
  ),
  plain(listPasskeys, nothing),
  plain(beginPasskey, nothing),
  plain(addPasskey, async ({ scene, owner }) => {
    const { body } = await makePasskey(scene, owner)
    return { body }
  }),
  owned(removePasskey, async ({ scene, owner }) => ({
    params: { id: (await keepPasskey(scene, owner)).id },
  })),
  plain(listApiKeys, nothing),
  plain(addApiKey, () => ({ body: { name: 'Reports', days: 30 } })),
  owned(endApiKey, async ({ owner }) => {
    const { apiKey } = await owner.call(addApiKey, { body: { name: 'Reports', days: 30 } })
    return { params: { id: apiKey.id } }
  }),
  plain(listNotifications, nothing),
  plain(listChoices, nothing),
  plain(saveChoice, () => ({
    params: { kind: 'ticket_assigned' },
    body: { bell: true, mail: 'digest', push: false },
  })),
  plain(saveDigest, () => ({ body: { every: 'day', hour: 7 } })),
  plain(listDevices, nothing),
  plain(addDevice, ({ owner }) => ({ body: browserOf(owner) })),
  owned(changeDevice, async (at) => ({ ...(await addedDevice(at)), body: { showsWords: true } })),
  owned(removeDevice, addedDevice),
  owned(testDevice, async (at) => ({ ...(await addedDevice(at)), body: {} })),
  plain(stopMails, linkOf),
  plain(resumeMails, linkOf),
  plain(stopMailsByProgram, (at) => ({ params: linkOf(at).body, form: 'List-Unsubscribe=One-Click' })),
  plain(askToStopMails, (at) => ({ params: linkOf(at).body })),
  plain(readNotifications, () => ({ body: { ids: [newId()] } })),
]
