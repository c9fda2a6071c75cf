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
import { newId } from '#kit/id.ts'
import { owned, plain, spoiling, type At } from '../call.ts'
import { PASSWORD } from '../people.ts'
import { keepPasskey, makePasskey } from './passkey.ts'
import { codeNow, keepSecondFactor } from './sign-in-calls.ts'

const nothing = () => ({})

async function firstCode({ caller, scene }: At) {
  const { secret } = await (caller ?? scene.helper).call(beginSecondFactor)
  return { body: { code: codeNow(secret) } }
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
  plain(readNotifications, () => ({ body: { ids: [newId()] } })),
]
