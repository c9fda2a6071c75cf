import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePassword, changeProfile, me } from '#contracts/profile.ts'
import { signIn } from '#contracts/sign-in.ts'
import type { Actor } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import { cast } from '#testing/cast.ts'
import { eventsOf, toldBy } from '#testing/events.ts'
import { addCast, signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let elena: Person
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '20' })
  elena = await signInAs(it, 'elena')
})
afterAll(() => it.stop())

describe('the profile', () => {
  test('changes what is sent, tells which fields and never their values', async () => {
    const events = await eventsOf(it, async () => {
      const body = {
        place: 'Bristol',
        mobile: '+44 7400 123457',
        userName: 'Elena.S',
        gender: null,
        locale: 'bg',
      } as const
      expect(await elena.call(changeProfile, { body })).toMatchObject({
        place: 'Bristol',
        mobile: '+447400123457',
        userName: 'elena.s',
        gender: null,
        locale: 'bg',
        name: cast.elena.name,
        timeZone: cast.elena.timeZone,
      })
    })
    const [changed] = events
    expect(changed).toMatchObject({ type: 'user.changed', actor_id: elena.id, audience: 'user' })
    expect(new Set(changed?.data['fields'] as string[])).toEqual(
      new Set(['place', 'mobile', 'userName', 'gender', 'locale']),
    )
    expect(JSON.stringify(events)).not.toContain('Bristol')
    const kept = await it.world.db
      .selectFrom('contacts')
      .select('place')
      .where('user_id', '=', elena.id)
      .execute()
    expect(kept).toEqual([{ place: 'Bristol' }])
  })

  test('says nothing when nothing changes', async () => {
    expect(await toldBy(it, () => elena.call(changeProfile, { body: { place: 'Bristol' } }))).toEqual([])
    expect(await toldBy(it, () => elena.call(changeProfile, { body: {} }))).toEqual([])
  })

  test.each([
    [{ userName: 'petar' }, 'user_name_taken', 'userName'],
    [{ userName: 'me@home' }, 'invalid', 'userName'],
    [{ mobile: 'call me' }, 'invalid', 'mobile'],
    [{ name: '' }, 'required', 'name'],
    [{ gender: 'robot' }, 'unknown_choice', 'gender'],
    [{ role: 'admin' }, 'invalid', 'role'],
    [{ email: 'other@example.org' }, 'invalid', 'email'],
    [{ emailVerified: true }, 'invalid', 'emailVerified'],
  ])('refuses %j', async (body, code, field) => {
    await addCast(it, 'petar')
    const problem = await elena.refused(changeProfile, { body: body as { name: string } })
    expect(problem).toMatchObject({ code, field })
  })
})

describe('the password', () => {
  test.each([
    [{ current: 'not the one', password: 'a good new sentence' }, 'wrong_sign_in'],
    [{ current: cast.petar.password, password: cast.petar.password }, 'password_same'],
    [{ current: cast.petar.password, password: 'iloveyou' }, 'password_known'],
    [{ current: cast.petar.password, password: 'seven77' }, 'password_too_short'],
  ])('is not changed by %j', async (body, code) => {
    const petar = await signInAs(it, 'petar')
    expect((await petar.refused(changePassword, { body })).code).toBe(code)
  })

  test('counts at once, and the old one no more', async () => {
    const ahmed = await signInAs(it, 'ahmed')
    const password = 'ámber lantern ⅻ'
    await ahmed.call(changePassword, { body: { current: cast.ahmed.password, password } })
    const name = cast.ahmed.email
    const old = await visitor(it).refused(signIn, { body: { name, password: cast.ahmed.password } })
    expect(old.code).toBe('wrong_sign_in')
    // Another keyboard writes the same letters in another form (NFD).
    await visitor(it).call(signIn, { body: { name, password: password.normalize('NFD') } })
  })

  test('is guessed five times a minute at most, wherever it is asked for', async () => {
    const strict = await testWorld()
    try {
      const petar = await signInAs(strict, 'petar')
      const body = { current: 'a guess', password: 'a good new sentence' }
      const codes = []
      for (let n = 0; n < 6; n++) codes.push((await petar.refused(changePassword, { body })).code)
      expect(codes).toEqual([...Array<string>(5).fill('wrong_sign_in'), 'too_many'])
      const right = { name: cast.petar.email, password: cast.petar.password }
      expect((await visitor(strict).refused(signIn, { body: right })).code).toBe('too_many')
    } finally {
      await strict.stop()
    }
  })
})

describe('the database, where a check was forgotten', () => {
  const asElena = <T>(statement: string): Promise<T[]> => {
    const actor: Actor = {
      kind: 'user',
      role: 'customer',
      id: elena.id,
      contactId: elena.contactId,
      name: '',
      locale: 'en',
      timeZone: 'UTC',
      sessionId: elena.sessionId,
      address: '',
    }
    return transaction(it.world, actor, async (tx) => (await sql.raw<T>(statement).execute(tx.db)).rows)
  }

  test('shows a customer his own rows only', async () => {
    await signInAs(it, 'petar')
    expect(await asElena('select id from users')).toEqual([{ id: elena.id }])
    const owners = await asElena<{ user_id: string }>('select distinct user_id from sessions')
    expect(owners).toEqual([{ user_id: elena.id }])
    expect(await asElena("update users set name = 'x' where user_name = 'petar' returning id")).toEqual([])
  })

  test.each([
    "update users set role = 'admin'",
    "update users set email = 'x@example.org'",
    'update users set email_verified_at = now()',
    'update users set deactivated_at = null',
    'select * from mail_links',
    'select * from sign_in_steps',
    'delete from sessions',
    'update sessions set expires_at = now()',
    'insert into sessions (id) values (gen_random_uuid())',
  ])('refuses: %s', async (statement) => {
    await expect(asElena(statement)).rejects.toThrow('permission denied')
  })
})

test('a signed-in person sees himself', async () => {
  expect(await elena.call(me)).toMatchObject({ id: elena.id, contactId: elena.contactId })
  expect((await visitor(it).refused(me)).code).toBe('not_signed_in')
})
