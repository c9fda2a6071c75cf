import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { me } from '#contracts/profile.ts'
import { signIn, signOut, signUp } from '#contracts/sign-in.ts'
import { cast } from '#testing/cast.ts'
import { eventsOf, toldBy } from '#testing/events.ts'
import { mailsTo } from '#testing/mailbox.ts'
import { addCast, signInAs, visitor } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const form = {
  name: 'Jana Malá',
  email: 'jana@example.org',
  mobile: '+420 601 123 457',
  password: 'a small red boat',
  locale: 'en',
  timeZone: 'Europe/Prague',
} as const

describe('sign-up', () => {
  test('makes a customer and his contact, who signs in afterwards', async () => {
    const jana = visitor(it)
    const told = await toldBy(it, async () => {
      expect(await jana.call(signUp, { body: { ...form, email: ' Jana@Example.org ' } })).toEqual({
        done: true,
      })
    })
    expect(told).toEqual(['user.signed_up', 'contact.added'])
    expect(jana.cookie).toBe('')

    const signedIn = await toldBy(it, () =>
      jana.call(signIn, { body: { name: 'JANA@example.org', password: form.password } }),
    )
    expect(signedIn).toEqual(['user.signed_in'])
    expect(await jana.call(me)).toMatchObject({
      role: 'customer',
      name: 'Jana Malá',
      email: 'jana@example.org',
      emailVerified: false,
      mobile: '+420601123457',
      timeZone: 'Europe/Prague',
      hasSecondFactor: false,
      contactId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  test('answers the same for a known address; its owner gets one mail a day, without the words of the form', async () => {
    const { email } = cast.elena
    await addCast(it, 'elena')
    const told = await eventsOf(it, async () => {
      for (const name of ['Cheap pills http://example.com', 'Again']) {
        const sent = { ...form, email, name, password: 'another long one' }
        expect(await visitor(it).call(signUp, { body: sent })).toEqual({ done: true })
      }
    })
    expect(told.map(({ type, subjects }) => [type, ...subjects])).toEqual([
      ['user.sign_up_repeated', cast.elena.id],
      ['user.sign_up_repeated', cast.elena.id],
    ])
    const mails = await mailsTo(it, email)
    expect(mails.map((mail) => mail.kind)).toEqual(['account_exists'])
    expect(JSON.stringify(mails)).not.toContain('pills')
    const stays = { name: email, password: cast.elena.password }
    expect(await visitor(it).call(signIn, { body: stays })).toMatchObject({ needsCode: false })
  })

  test('the mail that confirms an address does not carry the name that a stranger typed', async () => {
    const email = 'victim@example.org'
    await visitor(it).call(signUp, { body: { ...form, email, name: 'Win at http://example.com' } })
    const mails = await mailsTo(it, email)
    expect(mails.map((mail) => mail.kind)).toEqual(['verify_email'])
    expect(JSON.stringify(mails)).not.toContain('example.com')
  })

  test.each([
    [{ password: 'short' }, 'password_too_short', 'password'],
    [{ password: 'password123' }, 'password_known', 'password'],
    [{ mobile: '12' }, 'invalid', 'mobile'],
    [{ email: 'nobody' }, 'invalid', 'email'],
    [{ name: '   ' }, 'required', 'name'],
    [{ name: 'Ann\nBcc: all@example.org' }, 'invalid', 'name'],
    [{ timeZone: 'Moon/Sea' }, 'invalid', 'timeZone'],
    [{ locale: 'xx' }, 'unknown_choice', 'locale'],
    [{ role: 'admin' }, 'invalid', 'role'],
    [{ email: { $regex: '.*' } }, 'invalid', 'email'],
  ])('refuses %j', async (wrong, code, field) => {
    const body = { ...form, email: 'wrong@example.org', ...wrong } as typeof form
    expect(await visitor(it).refused(signUp, { body })).toMatchObject({ code, field })
  })

  test('is closed where the admin closed it', async () => {
    const value = JSON.stringify({ signUpOpen: false })
    await it.world.db.insertInto('settings').values({ key: 'look', value }).execute()
    expect(await visitor(it).refused(signUp, { body: form })).toMatchObject({ code: 'sign_up_closed' })
    await it.world.db.deleteFrom('settings').where('key', '=', 'look').execute()
  })
})

describe('sign-in', () => {
  test('by user name; the cookie is for this host only and for no script', async () => {
    await addCast(it, 'tomas')
    const { userName, password } = cast.tomas
    const payload = JSON.stringify({ name: userName, password })
    const { headers } = await visitor(it).send({ method: 'POST', url: '/api/sign-in', payload })
    expect(headers['set-cookie']).toMatch(
      /^session=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(headers['cache-control']).toBe('no-store')
  })

  test('only the hash of the token is stored', async () => {
    const tomas = await signInAs(it, 'tomas')
    const token = tomas.cookie.split('=')[1] ?? ''
    const stored = await it.world.db.selectFrom('sessions').selectAll().execute()
    expect(
      JSON.stringify(stored.map((row) => ({ ...row, token_hash: row.token_hash.toString('base64url') }))),
    ).not.toContain(token)
    expect(stored.find((row) => row.id === tomas.sessionId)?.token_hash).toHaveLength(32)
  })

  test('makes a new session each time and ends the one that the browser had', async () => {
    const tomas = await signInAs(it, 'tomas')
    const before = tomas.cookie
    const { userName: name, password } = cast.tomas
    const told = await toldBy(it, () => tomas.call(signIn, { body: { name, password } }))
    expect(told).toEqual(['session.ended', 'user.signed_in'])
    expect(tomas.cookie).not.toBe(before)
    const old = await tomas.send({ method: 'GET', url: '/api/me', headers: { cookie: before } })
    expect([old.status, JSON.parse(old.text).code]).toEqual([401, 'session_ended'])
    expect(old.headers['set-cookie']).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/)
  })

  test('refuses unknown, wrong and deactivated in the same words, and keeps no typed name', async () => {
    await addCast(it, 'ivan')
    await it.world.db
      .updateTable('users')
      .set({ deactivated_at: new Date() })
      .where('id', '=', cast.ivan.id)
      .execute()
    const tries = [
      { name: 'nobody@example.org', password: 'whatever it was' },
      { name: cast.tomas.email, password: 'not his password' },
      { name: cast.ivan.email, password: cast.ivan.password },
    ]
    const problems = await Promise.all(tries.map((body) => visitor(it).refused(signIn, { body })))
    expect(problems[0]).toMatchObject({ status: 401, code: 'wrong_sign_in' })
    expect(problems[1]).toEqual(problems[0])
    expect(problems[2]).toEqual(problems[0])
    const audit = await it.world.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'sign_in_refused')
      .execute()
    expect(audit).toHaveLength(3)
    expect(JSON.stringify(audit)).not.toContain('nobody@')
  })

  test('each of many parallel guesses counts', async () => {
    await addCast(it, 'ana')
    const guesses = Array.from({ length: 12 }, (_, n) => ({ name: cast.ana.email, password: `guess ${n}` }))
    const codes = await Promise.all(
      guesses.map(async (body) => (await visitor(it).refused(signIn, { body })).code),
    )
    expect(codes.filter((code) => code === 'wrong_sign_in')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too_many')).toHaveLength(7)
    const right = { name: cast.ana.userName, password: cast.ana.password }
    expect(await visitor(it).refused(signIn, { body: right })).toMatchObject({ code: 'too_many' })
  })

  test.each([
    [{ name: ['elena'], password: 'x' }],
    [{ name: { $regex: '.*' }, password: 'x' }],
    [{ name: 'elena', password: null }],
    [{ name: 'elena', password: '' }],
    [{ name: '', password: 'x' }],
    [{ name: 'elena' }],
  ])('refuses what is no text: %j', async (body) => {
    const problem = await visitor(it).refused(signIn, { body: body as { name: string; password: string } })
    expect(problem.status).toBe(422)
  })
})

describe('sign-out', () => {
  test('ends the session and the cookie; harmless for a visitor', async () => {
    const elena = await signInAs(it, 'elena')
    const before = elena.cookie
    expect(await toldBy(it, () => elena.call(signOut))).toEqual(['session.ended'])
    expect(elena.cookie).toBe('')
    const old = await elena.send({ method: 'GET', url: '/api/me', headers: { cookie: before } })
    expect(JSON.parse(old.text).code).toBe('session_ended')
    expect(await toldBy(it, () => visitor(it).call(signOut))).toEqual([])
  })

  test('an ended session is a visitor where visitors may call', async () => {
    const elena = await signInAs(it, 'elena')
    const { cookie } = elena
    await elena.call(signOut)
    const reply = await elena.send({ method: 'GET', url: '/api/first-run', headers: { cookie } })
    expect(reply.status).toBe(200)
    expect(reply.headers['set-cookie']).toMatch(/^session=;/)
  })
})
