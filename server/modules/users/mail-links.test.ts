import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeEmail, me } from '#contracts/profile.ts'
import { acceptInvitation, confirmEmail, forgotPassword, resetPassword, signIn } from '#contracts/sign-in.ts'
import { addAgent } from '#contracts/people.ts'
import { cast } from '#testing/cast.ts'
import { afterDays, afterMinutes } from '#testing/clock.ts'
import { toldBy } from '#testing/events.ts'
import { mailsTo, tokenFrom } from '#testing/mailbox.ts'
import { addCast, signInAs, visitor } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld({ PUBLIC_URL: 'https://care.example.org', LIMIT_FACTOR: '10' })
})
afterAll(() => it.stop())

const askFor = async (name: string, email: string) => {
  await visitor(it).call(forgotPassword, { body: { name } })
  return tokenFrom(it, email, 'reset_password')
}
const password = 'a wholly new sentence'

describe('a forgotten password', () => {
  test('brings a link on the public address, whatever Host says, with the secret behind #', async () => {
    await addCast(it, 'elena')
    const payload = JSON.stringify({ name: cast.elena.userName })
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    await visitor(it).send({ method: 'POST', url: '/api/password/forgotten', payload, headers })
    const mail = (await mailsTo(it, cast.elena.email)).at(-1)
    expect(mail?.text).toMatch(/https:\/\/care\.example\.org\/reset#[A-Za-z0-9_-]{43}/)
    expect(JSON.stringify(mail)).not.toContain('evil')
  })

  test('the link serves once, ends every session, and the new password counts', async () => {
    const elena = await signInAs(it, 'elena')
    const token = await askFor(cast.elena.email, cast.elena.email)
    const told = await toldBy(it, () => visitor(it).call(resetPassword, { body: { token, password } }))
    expect(told).toEqual(['session.ended', 'user.password_changed'])
    expect(await elena.refused(me)).toMatchObject({ code: 'session_ended' })
    expect((await mailsTo(it, cast.elena.email)).at(-1)?.kind).toBe('password_changed_notice')
    const again = await visitor(it).refused(resetPassword, { body: { token, password } })
    expect(again).toMatchObject({ status: 410, code: 'link_expired', field: 'token' })
    const name = cast.elena.email
    expect(
      await visitor(it).refused(signIn, { body: { name, password: cast.elena.password } }),
    ).toMatchObject({
      code: 'wrong_sign_in',
    })
    expect(await visitor(it).call(signIn, { body: { name, password } })).toMatchObject({ needsCode: false })
  })

  test('of two at the same time one wins', async () => {
    const token = await askFor(cast.elena.email, cast.elena.email)
    const tries = await Promise.allSettled(
      [1, 2, 3].map((n) =>
        visitor(it).call(resetPassword, { body: { token, password: `${password} ${n}` } }),
      ),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('a newer link ends the older one, and an hour ends each', async () => {
    const first = await askFor(cast.elena.email, cast.elena.email)
    const second = await askFor(cast.elena.email, cast.elena.email)
    expect(await visitor(it).refused(resetPassword, { body: { token: first, password } })).toMatchObject({
      code: 'link_expired',
    })
    await afterMinutes(it, 61, async () => {
      const problem = await visitor(it).refused(resetPassword, { body: { token: second, password } })
      expect(problem.code).toBe('link_expired')
    })
  })

  test('a refused password does not use the link up', async () => {
    const token = await askFor(cast.elena.email, cast.elena.email)
    const short = await visitor(it).refused(resetPassword, { body: { token, password: 'short' } })
    expect(short).toMatchObject({ code: 'password_too_short', params: { limit: 8 } })
    await visitor(it).call(resetPassword, { body: { token, password } })
  })

  test('is answered alike for nobody, and tells nothing', async () => {
    const told = await toldBy(it, async () => {
      const answer = await visitor(it).call(forgotPassword, { body: { name: 'nobody@example.org' } })
      expect(answer).toEqual({ done: true })
    })
    expect(told).toEqual([])
    expect(await mailsTo(it, 'nobody@example.org')).toEqual([])
  })

  test('only the hash of the secret is kept, and none stands in the log', async () => {
    const token = await askFor(cast.elena.email, cast.elena.email)
    const links = await it.world.db.selectFrom('mail_links').selectAll().execute()
    expect(links.some((link) => link.token_hash.toString('base64url').includes(token))).toBe(false)
    const events = await it.world.db.selectFrom('events').selectAll().execute()
    expect(JSON.stringify(events)).not.toContain(token)
    expect(JSON.stringify(events)).not.toContain('@')
  })

  test.each([
    ['a blank behind', (token: string) => `${token} `],
    ['a line break behind', (token: string) => `${token}\n`],
    ['an array', (token: string) => [token]],
    ['null', () => null],
    ['empty', () => ''],
    ['an object', () => ({ $ne: '' })],
    ['one sign less', (token: string) => token.slice(1)],
  ])('refuses a token as %s', async (_, spoil) => {
    const token = await askFor(cast.elena.email, cast.elena.email)
    const spoilt = { token: spoil(token) as string, password }
    expect((await visitor(it).refused(resetPassword, { body: spoilt })).status).toBe(422)
    await visitor(it).call(resetPassword, { body: { token, password } })
  })

  test('takes the account back from whoever signed up with a foreign address', async () => {
    await addCast(it, 'petar')
    const { id, email } = cast.petar
    await it.world.db.updateTable('users').set({ email_verified_at: null }).where('id', '=', id).execute()
    const secret = Buffer.from('of a stranger')
    const confirmed = { user_id: id, secret, wanted_secret: null, confirmed_at: new Date() }
    await it.world.db.insertInto('second_factors').values(confirmed).execute()
    const key = { id: crypto.randomUUID(), user_id: id, name: 'k', key_hash: secret, hint: 'k' }
    await it.world.db.insertInto('api_keys').values(key).execute()
    await visitor(it).call(resetPassword, { body: { token: await askFor(email, email), password } })
    expect(await visitor(it).call(signIn, { body: { name: email, password } })).toMatchObject({
      needsCode: false,
      user: { emailVerified: true, hasSecondFactor: false },
    })
    const keys = it.world.db.selectFrom('api_keys').select('ended_at').where('user_id', '=', id)
    expect((await keys.execute()).every((one) => one.ended_at !== null)).toBe(true)
  })
})

describe('an invitation', () => {
  const agent = { name: 'New Agent', email: 'new.agent@example.org', role: 'agent', invite: true } as const

  test('lets the invited person choose his password, once, within a week', async () => {
    const admin = await signInAs(it, 'kalina')
    await admin.call(addAgent, { body: agent })
    const token = await tokenFrom(it, agent.email, 'invitation')
    const short = await visitor(it).refused(acceptInvitation, { body: { token, password: 'twelve signs' } })
    expect(short).toMatchObject({ code: 'password_too_short', params: { limit: 15 } })
    await afterDays(it, 8, async () => {
      const problem = await visitor(it).refused(acceptInvitation, { body: { token, password } })
      expect(problem.code).toBe('link_expired')
    })
    const told = await toldBy(it, () => visitor(it).call(acceptInvitation, { body: { token, password } }))
    expect(told).toEqual(['user.changed', 'user.password_changed'])
    const used = await visitor(it).refused(acceptInvitation, { body: { token, password } })
    expect(used.code).toBe('link_expired')
    const signedIn = await visitor(it).call(signIn, { body: { name: agent.email, password } })
    expect(signedIn).toMatchObject({ user: { role: 'agent', emailVerified: true } })
  })

  test('is no reset link, and a reset link no invitation', async () => {
    const admin = await signInAs(it, 'kalina')
    await admin.call(addAgent, { body: { ...agent, email: 'other@example.org' } })
    const token = await tokenFrom(it, 'other@example.org', 'invitation')
    const asReset = await visitor(it).refused(resetPassword, { body: { token, password } })
    const asEmail = await visitor(it).refused(confirmEmail, { body: { token } })
    expect([asReset.code, asEmail.code]).toEqual(['link_expired', 'link_expired'])
  })
})

describe('a change of address', () => {
  test('asks for the password, counts when the link is opened, and tells the old address', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    const email = 'ahmed.new@example.org'
    const wrong = await ahmed.refused(changeEmail, { body: { email, password: 'not his own' } })
    expect(wrong).toMatchObject({ code: 'wrong_sign_in', field: 'password' })
    const asked = await toldBy(it, () =>
      ahmed.call(changeEmail, { body: { email, password: cast.ahmed.password } }),
    )
    expect(asked).toEqual(['user.email_change_asked'])
    expect(await ahmed.call(me)).toMatchObject({ email: cast.ahmed.email, wantedEmail: email })

    const token = await tokenFrom(it, email, 'change_email')
    const told = await toldBy(it, () => visitor(it).call(confirmEmail, { body: { token } }))
    expect(told).toEqual(['user.email_changed', 'contact.changed'])
    expect(await ahmed.call(me)).toMatchObject({ email, emailVerified: true, wantedEmail: null })
    expect((await mailsTo(it, cast.ahmed.email)).map((mail) => mail.kind)).toEqual(['email_changed_notice'])
    expect((await visitor(it).refused(confirmEmail, { body: { token } })).code).toBe('link_expired')
  })

  test('does not say that an address is taken: its owner is told instead', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    await addCast(it, 'tomas')
    const { email } = cast.tomas
    await ahmed.call(changeEmail, { body: { email, password: cast.ahmed.password } })
    expect((await mailsTo(it, email)).map((mail) => mail.kind)).toEqual(['account_exists'])
  })

  test('asked again and again a mailbox gets one mail a day, without a word of who asks', async () => {
    const email = 'stranger@example.org'
    for (const name of ['ingrid', 'ingrid', 'kalina'] as const) {
      const person = await signInAs(it, name)
      await person.call(changeEmail, { body: { email, password: cast[name].password } })
      await it.world.reactions.settle()
    }
    const mails = await mailsTo(it, email)
    expect(mails.map(({ kind, to_name }) => [kind, to_name])).toEqual([['change_email', '']])
    expect(JSON.stringify(mails)).not.toMatch(/Ingrid|Berg/)
    const token = await tokenFrom(it, email, 'change_email')
    await visitor(it).call(confirmEmail, { body: { token } })
  })

  test('a link for an address that is no longer wanted does nothing', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    for (const email of ['first@example.org', 'second@example.org']) {
      await ahmed.call(changeEmail, { body: { email, password: cast.ahmed.password } })
      await it.world.reactions.settle()
    }
    const token = await tokenFrom(it, 'first@example.org', 'change_email')
    expect((await visitor(it).refused(confirmEmail, { body: { token } })).code).toBe('link_expired')
  })
})
