import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beginSecondFactor,
  confirmSecondFactor,
  newRecoveryCodes,
  removeSecondFactor,
} from '#contracts/credentials.ts'
import { me, proveMyself } from '#contracts/profile.ts'
import { signIn, signInWithCode } from '#contracts/sign-in.ts'
import { cast } from '#testing/cast.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let maria: Person
let secret: string
let recoveryCodes: string[]
let minutes = 0
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '50' })
  it.world.now = () => new Date(Date.now() + minutes * 60_000)
})
afterAll(() => it.stop())

const codeAt = (moment: Date) => new TOTP({ secret, period: 30 }).generate({ timestamp: moment.getTime() })
const { userName: name, password } = cast.maria

async function firstStep(): Promise<string> {
  const begun = await visitor(it).call(signIn, { body: { name, password } })
  if (!begun.needsCode) throw new Error('no code was asked for')
  return begun.step
}

describe('a second factor', () => {
  test('is asked for with a picture to scan, and on only after a first code', async () => {
    maria = await signInAs(it, 'maria')
    const begun = await maria.call(beginSecondFactor)
    secret = begun.secret
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Switchboard:maria\.ivanova%40example\.org\?/)
    expect(begun.picture).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(await visitor(it).call(signIn, { body: { name, password } })).toMatchObject({ needsCode: false })

    const wrong = await maria.refused(confirmSecondFactor, { body: { code: '000000' } })
    expect(wrong).toMatchObject({ code: 'wrong_code', field: 'code' })
    const told = await toldBy(it, async () => {
      const body = { code: codeAt(it.world.now()) }
      recoveryCodes = (await maria.call(confirmSecondFactor, { body })).recoveryCodes
    })
    expect(told).toEqual(['session.ended', 'user.second_factor_changed'])
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await maria.call(me)).toMatchObject({ hasSecondFactor: true })
  })

  test('is stored sealed, the recovery codes as keyed hashes', async () => {
    const [stored] = await it.world.db.selectFrom('second_factors').selectAll().execute()
    expect(stored?.secret.toString('latin1')).not.toContain(secret)
    expect(stored?.recovery_hashes).toHaveLength(10)
    expect(JSON.stringify(stored)).not.toContain(recoveryCodes[0])
  })

  test('makes no session before the code', async () => {
    const browser = visitor(it)
    await browser.call(signIn, { body: { name, password } })
    expect(browser.cookie).toBe('')
  })

  test('the code that switched it on cannot sign in; the next one can, once', async () => {
    const step = await firstStep()
    const used = { step, code: codeAt(it.world.now()) }
    expect((await visitor(it).refused(signInWithCode, { body: used })).code).toBe('wrong_code')
    minutes += 2
    const code = codeAt(it.world.now())
    const both = await Promise.allSettled(
      [await firstStep(), await firstStep()].map((step) =>
        visitor(it).call(signInWithCode, { body: { step, code } }),
      ),
    )
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const replay = { step: await firstStep(), code }
    expect((await visitor(it).refused(signInWithCode, { body: replay })).code).toBe('wrong_code')
  })

  test('takes the code of the step before, not of two before', async () => {
    minutes += 2
    const old = new Date(it.world.now().getTime() - 70_000)
    const step = await firstStep()
    expect((await visitor(it).refused(signInWithCode, { body: { step, code: codeAt(old) } })).code).toBe(
      'wrong_code',
    )
    const late = new Date(it.world.now().getTime() - 30_000)
    await visitor(it).call(signInWithCode, { body: { step, code: codeAt(late) } })
  })

  test('a recovery code serves once, also for two at the same time', async () => {
    const code = recoveryCodes[0]?.toUpperCase() ?? ''
    const steps = [await firstStep(), await firstStep(), await firstStep()]
    const tries = await Promise.allSettled(
      steps.map((step) => visitor(it).call(signInWithCode, { body: { step, code } })),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('a step takes five codes and ten minutes, and serves once', async () => {
    const step = await firstStep()
    const guesses = ['111111', '222222', '333333', '444444', '555555', '666666', '777777']
    const codes = await Promise.all(
      guesses.map(async (code) => (await visitor(it).refused(signInWithCode, { body: { step, code } })).code),
    )
    expect(codes.filter((code) => code === 'wrong_code')).toHaveLength(5)
    expect(codes.filter((code) => code === 'link_expired')).toHaveLength(2)

    const slow = await firstStep()
    minutes += 11
    const late = { step: slow, code: codeAt(it.world.now()) }
    expect((await visitor(it).refused(signInWithCode, { body: late })).code).toBe('link_expired')

    const good = await firstStep()
    await visitor(it).call(signInWithCode, { body: { step: good, code: codeAt(it.world.now()) } })
    const again = { step: good, code: recoveryCodes[1] ?? '' }
    expect((await visitor(it).refused(signInWithCode, { body: again })).code).toBe('link_expired')
  })

  test('a step that was begun before the password changed ends without a session', async () => {
    const step = await firstStep()
    const bump = it.world.db.updateTable('users').set((eb) => ({ version: eb('version', '+', 1) }))
    await bump.where('id', '=', maria.id).execute()
    minutes += 2
    const body = { step, code: codeAt(it.world.now()) }
    expect((await visitor(it).refused(signInWithCode, { body })).code).toBe('wrong_sign_in')
  })

  test('changes only in a session in which the password was shown within ten minutes', async () => {
    maria = await signInAs(it, 'maria')
    minutes += 11
    expect((await maria.refused(newRecoveryCodes)).code).toBe('password_needed')
    expect((await maria.refused(proveMyself, { body: { password: 'wrong one' } })).code).toBe('wrong_sign_in')
    await maria.call(proveMyself, { body: { password } })
    const fresh = await maria.call(newRecoveryCodes)
    const step = await firstStep()
    const old = { step, code: recoveryCodes[5] ?? '' }
    expect((await visitor(it).refused(signInWithCode, { body: old })).code).toBe('wrong_code')
    await visitor(it).call(signInWithCode, { body: { step, code: fresh.recoveryCodes[5] ?? '' } })
  })

  test('a new secret replaces the old one only when it is confirmed', async () => {
    maria = await signInAs(it, 'maria')
    await maria.call(beginSecondFactor)
    minutes += 2
    const body = { step: await firstStep(), code: codeAt(it.world.now()) }
    await visitor(it).call(signInWithCode, { body })
  })

  test('goes with the password', async () => {
    expect((await maria.refused(removeSecondFactor, { body: { password: 'wrong one' } })).code).toBe(
      'wrong_sign_in',
    )
    const told = await toldBy(it, () => maria.call(removeSecondFactor, { body: { password } }))
    expect(told).toEqual(['user.second_factor_changed'])
    expect(await visitor(it).call(signIn, { body: { name, password } })).toMatchObject({ needsCode: false })
  })
})
