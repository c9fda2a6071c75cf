import { beginSecondFactor, confirmSecondFactor } from '#contracts/credentials.ts'
import { addAgent } from '#contracts/people.ts'
import { changeEmail } from '#contracts/profile.ts'
import {
  acceptInvitation,
  confirmEmail,
  firstRun,
  firstRunState,
  forgotPassword,
  passkeyOptions,
  resetPassword,
  signIn,
  signInWithCode,
  signInWithPasskey,
  signOut,
  signUp,
} from '#contracts/sign-in.ts'
import { newId } from '#kit/id.ts'
import { tokenFrom } from '#testing/mailbox.ts'
import { TOTP } from 'otpauth'
import { plain, spoiling, type At } from '../call.ts'
import { PASSWORD, type Somebody } from '../people.ts'
import { keepPasskey } from './passkey.ts'

const somebodyNew = () => ({ name: 'Somebody new', email: `${newId()}@example.org` })
const password = 'a quite different sentence'

export const codeNow = (secret: string) => new TOTP({ secret, period: 30 }).generate()

/** Switches a second factor on; answers a code that has not been used. */
export async function keepSecondFactor(owner: Somebody): Promise<string> {
  const { secret } = await owner.call(beginSecondFactor)
  const { recoveryCodes } = await owner.call(confirmSecondFactor, { body: { code: codeNow(secret) } })
  return recoveryCodes[0] ?? ''
}

async function halfSignedIn({ scene }: At) {
  const customer = await scene.somebody('customer')
  const code = await keepSecondFactor(customer)
  const begun = await customer.call(signIn, { body: { name: customer.email, password: PASSWORD } })
  if (!begun.needsCode) throw new Error('no code was asked for')
  return { body: { step: begun.step, code }, standsFor: customer }
}

async function withPasskey({ scene }: At) {
  const standsFor = await scene.somebody('customer')
  const { authenticator } = await keepPasskey(scene, standsFor)
  const asked = await scene.boss.call(passkeyOptions)
  const proof = authenticator.get(String(asked.options['challenge']))
  return { body: { step: asked.step, proof }, standsFor }
}

async function forgotten({ scene }: At) {
  const customer = await scene.somebody('customer')
  await scene.boss.call(forgotPassword, { body: { name: customer.email } })
  const token = await tokenFrom(scene, customer.email, 'reset_password')
  return { body: { token, password } }
}

async function invited({ scene }: At) {
  const agent = { ...somebodyNew(), role: 'agent', invite: true } as const
  await scene.boss.call(addAgent, { body: agent })
  return { body: { token: await tokenFrom(scene, agent.email, 'invitation'), password } }
}

async function wantedAddress({ scene }: At) {
  const customer = await scene.somebody('customer')
  const { email } = somebodyNew()
  await customer.call(changeEmail, { body: { email, password: PASSWORD } })
  return { body: { token: await tokenFrom(scene, email, 'change_email') } }
}

export const signInCalls = [
  plain(signUp, () => ({
    body: { ...somebodyNew(), mobile: '+359888123456', password, locale: 'bg', timeZone: 'Europe/Sofia' },
  })),
  spoiling(
    plain(signIn, async ({ scene }) => {
      const standsFor = await scene.somebody('customer')
      return { body: { name: standsFor.email, password: PASSWORD }, standsFor }
    }),
  ),
  spoiling(plain(signInWithCode, halfSignedIn)),
  plain(passkeyOptions, () => ({})),
  spoiling(plain(signInWithPasskey, withPasskey)),
  spoiling(plain(signOut, () => ({}))),
  plain(forgotPassword, () => ({ body: { name: 'nobody@example.org' } })),
  plain(resetPassword, forgotten),
  plain(acceptInvitation, invited),
  plain(confirmEmail, wantedAddress),
  plain(firstRunState, () => ({})),
  plain(firstRun, () => ({ body: { ...somebodyNew(), code: 'aaaaa-bbbbb-ccccc-ddddd', password } })),
]
