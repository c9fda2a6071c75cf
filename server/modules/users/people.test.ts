import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAgent,
  changeAgent,
  changeRole,
  deactivatePerson,
  getPerson,
  invitePerson,
  listPeople,
  listStaff,
  reactivatePerson,
  removePerson,
  removePersonSecondFactor,
  resetPersonPassword,
} from '#contracts/people.ts'
import { me } from '#contracts/profile.ts'
import { forgotPassword, resetPassword, signIn } from '#contracts/sign-in.ts'
import { cast } from '#testing/cast.ts'
import { toldBy } from '#testing/events.ts'
import { mailsTo, tokenFrom } from '#testing/mailbox.ts'
import { addCast, signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { peopleByIds, personOf, staffByIds } from './people-by-ids.ts'

let it: TestWorld
let admin: Person
beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '20' })
  admin = await signInAs(it, 'kalina')
})
afterAll(() => it.stop())

const agent = {
  name: 'Nora Lind',
  email: 'nora.lind@example.org',
  mobile: '+46 70 123 45 67',
  gender: 'female',
  userName: 'Nora',
  role: 'agent',
  password: 'many small wooden boats',
} as const
const one = (id: string) => ({ params: { id } })
const record = (id: string) => admin.call(getPerson, one(id))
const audited = async (subject: string) => {
  const rows = it.world.db.selectFrom('audit').select('action').where('subject', '=', subject)
  return (await rows.where('actor_id', '=', admin.id).orderBy('id').execute()).map((row) => row.action)
}

describe('the admin', () => {
  test('adds an agent who can sign in at once', async () => {
    let id = ''
    const told = await toldBy(it, async () => {
      const added = await admin.call(addAgent, { body: agent })
      id = added.id
      expect(added).toMatchObject({
        state: 'active',
        role: 'agent',
        userName: 'nora',
        mobile: '+46701234567',
        gender: 'female',
        version: 1,
      })
    })
    expect(told).toEqual(['user.added'])
    expect(await audited(id)).toEqual(['person_added'])
    expect((await mailsTo(it, agent.email)).map((mail) => mail.kind)).toEqual(['verify_email'])
    const body = { name: 'nora', password: agent.password }
    expect(await record(id)).toMatchObject({ lastSeenAt: null })
    expect(await visitor(it).call(signIn, { body })).toMatchObject({ user: { name: 'Nora Lind' } })
    expect(await record(id)).toMatchObject({ lastSeenAt: expect.any(String) })
  })

  test.each([
    [{ email: 'Kalina.Stoyanova@example.org' }, 'email_taken', 'email'],
    [{ userName: 'kalina' }, 'user_name_taken', 'userName'],
    [{ userName: 'a@b.example' }, 'invalid', 'userName'],
    [{ password: 'fourteen signs' }, 'password_too_short', 'password'],
    [{ password: 'passwordpassword' }, 'password_known', 'password'],
    [{ password: undefined }, 'invalid', 'password'],
    [{ invite: true }, 'invalid', 'password'],
    [{ role: 'customer' }, 'unknown_choice', 'role'],
    [{ emailVerified: true }, 'invalid', 'emailVerified'],
  ])('cannot add one with %j', async (wrong, code, field) => {
    const body = { ...agent, email: 'x@example.org', userName: 'xenia', ...wrong } as unknown as typeof agent
    const told = await toldBy(it, async () => {
      expect(await admin.refused(addAgent, { body })).toMatchObject({ code, field })
    })
    expect(told).toEqual([])
  })

  test('invites, invites again, and the earlier link ends', async () => {
    const { password: _, ...rest } = agent
    const email = 'invited@example.org'
    const { id, state } = await admin.call(addAgent, {
      body: { ...rest, email, userName: null, invite: true },
    })
    expect(state).toBe('invited')
    const first = await tokenFrom(it, email, 'invitation')
    expect(await toldBy(it, () => admin.call(invitePerson, one(id)))).toEqual(['user.invited'])
    expect(await tokenFrom(it, email, 'invitation')).not.toBe(first)
    expect((await mailsTo(it, email)).map((mail) => mail.kind)).toEqual(['invitation', 'invitation'])
  })

  test('changes an agent, with the version that was seen', async () => {
    const tomas = await signInAs(it, 'tomas')
    const { version } = await record(tomas.id)
    const told = await toldBy(it, async () => {
      const body = { version, name: 'Tomáš Král', mobile: null, userName: null }
      const changed = await admin.call(changeAgent, { ...one(tomas.id), body })
      expect(changed).toMatchObject({
        name: 'Tomáš Král',
        mobile: null,
        userName: null,
        version: version + 1,
      })
    })
    expect(told).toEqual(['user.changed'])
    const stale = await admin.refused(changeAgent, { ...one(tomas.id), body: { version, name: 'Old' } })
    expect(stale).toMatchObject({ status: 409, code: 'stale' })
    expect(await tomas.call(me)).toMatchObject({ name: 'Tomáš Král' })
  })

  test('gives another address: links to the old one end, the old one is told', async () => {
    await addCast(it, 'ana')
    const { id, email } = cast.ana
    await visitor(it).call(forgotPassword, { body: { name: email } })
    const token = await tokenFrom(it, email, 'reset_password')
    const { version } = await record(id)
    const body = { version, email: 'ana.new@example.org' }
    expect(await admin.call(changeAgent, { ...one(id), body })).toMatchObject({ emailVerified: false })
    const used = await visitor(it).refused(resetPassword, { body: { token, password: 'a long enough one' } })
    expect(used.code).toBe('link_expired')
    expect((await mailsTo(it, email)).at(-1)?.kind).toBe('email_changed_notice')
  })

  test('takes a password away, and a lost second factor', async () => {
    const ingrid = await signInAs(it, 'ingrid')
    const told = await toldBy(it, () => admin.call(resetPersonPassword, one(ingrid.id)))
    expect(told).toEqual(['session.ended', 'user.password_changed'])
    const { email, password } = cast.ingrid
    expect((await visitor(it).refused(signIn, { body: { name: email, password } })).code).toBe(
      'wrong_sign_in',
    )
    const token = await tokenFrom(it, email, 'reset_password')
    await visitor(it).call(resetPassword, { body: { token, password: 'nine other bridges' } })

    const factor = {
      user_id: ingrid.id,
      secret: Buffer.from('x'),
      wanted_secret: null,
      confirmed_at: new Date(),
    }
    await it.world.db.insertInto('second_factors').values(factor).execute()
    expect(await record(ingrid.id)).toMatchObject({
      hasSecondFactor: true,
      abilities: { removeSecondFactor: true },
    })
    await admin.call(removePersonSecondFactor, one(ingrid.id))
    expect(await record(ingrid.id)).toMatchObject({ hasSecondFactor: false })
    expect((await admin.refused(resetPersonPassword, one(admin.id))).code).toBe('not_allowed')
  })

  test('deactivates and takes it back', async () => {
    const ivan = await signInAs(it, 'ivan')
    expect(await toldBy(it, () => admin.call(deactivatePerson, one(ivan.id)))).toEqual([
      'session.ended',
      'user.deactivated',
    ])
    await visitor(it).call(forgotPassword, { body: { name: cast.ivan.email } })
    expect(await mailsTo(it, cast.ivan.email)).toEqual([])
    expect((await admin.call(listStaff)).items.map((row) => row.id)).not.toContain(ivan.id)
    expect(await toldBy(it, () => admin.call(reactivatePerson, one(ivan.id)))).toEqual(['user.reactivated'])
    const { userName: name, password } = cast.ivan
    await visitor(it).call(signIn, { body: { name, password } })
    expect(await audited(ivan.id)).toEqual(['person_deactivated', 'person_reactivated'])
  })

  test('removes for good: the name stays, all else is blank, the address is free again', async () => {
    const maria = await signInAs(it, 'maria')
    expect(await toldBy(it, () => admin.call(removePerson, one(maria.id)))).toEqual([
      'session.ended',
      'user.removed',
    ])
    const row = await it.world.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', maria.id)
      .executeTakeFirst()
    expect(row).toMatchObject({
      name: cast.maria.name,
      email: null,
      user_name: null,
      mobile: null,
      gender: null,
      place: null,
      password_hash: null,
    })
    const person = await personOf(it.world, maria.id)
    expect(person).toEqual({ id: maria.id, name: cast.maria.name, role: 'agent', isRemoved: true })
    expect((await admin.refused(removePerson, one(maria.id))).code).toBe('gone')
    await admin.call(addAgent, { body: { ...agent, email: cast.maria.email, userName: 'maria' } })
  })
})

describe('the last admin', () => {
  test('cannot be removed, deactivated or demoted; an invited admin does not count', async () => {
    const { password: _, ...rest } = agent
    const body = {
      ...rest,
      role: 'admin',
      email: 'second@example.org',
      userName: null,
      invite: true,
    } as const
    await admin.call(addAgent, { body })
    const { version, abilities } = await record(admin.id)
    expect(abilities).toMatchObject({ remove: false, deactivate: false, changeRole: false })
    const demote = { ...one(admin.id), body: { role: 'agent', version } } as const
    expect((await admin.refused(removePerson, one(admin.id))).code).toBe('last_admin')
    expect((await admin.refused(deactivatePerson, one(admin.id))).code).toBe('last_admin')
    expect((await admin.refused(changeRole, demote)).code).toBe('last_admin')
  })

  test('remains also when two remove each other at the same time', async () => {
    const email = 'third@example.org'
    const body = { ...agent, role: 'admin', email, userName: null } as const
    const { id } = await admin.call(addAgent, { body })
    const third = visitor(it)
    await third.call(signIn, { body: { name: email, password: agent.password } })
    const tries = await Promise.allSettled([
      admin.call(deactivatePerson, one(id)),
      third.call(deactivatePerson, one(admin.id)),
    ])
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await it.world.db.updateTable('users').set({ deactivated_at: null }).where('id', '=', admin.id).execute()
    admin = await signInAs(it, 'kalina')
  })
})

describe('the list', () => {
  test('is found by words in any field, by role and by state, page by page', async () => {
    await addCast(it, 'petar')
    const names = async (query: object) =>
      (await admin.call(listPeople, { query })).items.map((row) => row.name)
    expect(await names({ words: 'димитров' })).toEqual([cast.petar.name])
    expect(await names({ words: 'petar.dimitrov@' })).toEqual([cast.petar.name])
    expect(await names({ words: '359888123456' })).toEqual([cast.petar.name])
    expect(await names({ words: '%' })).toEqual([])
    expect(await names({ role: 'customer' })).toEqual([cast.petar.name])
    expect(await names({ role: 'staff', words: 'petar' })).toEqual([])
    expect(await names({ state: 'removed' })).toEqual([cast.maria.name])

    const many = Array.from({ length: 60 }, (_, n) => ({
      id: crypto.randomUUID(),
      role: 'customer' as const,
      name: `Same Name ${n % 2}`,
      email: `many${n}@example.org`,
    }))
    await it.world.db.insertInto('users').values(many).execute()
    const first = await admin.call(listPeople, { query: { words: 'many' } })
    const second = await admin.call(listPeople, { query: { words: 'many', after: first.next ?? '' } })
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, null])
    expect(new Set([...first.items, ...second.items].map((row) => row.id)).size).toBe(60)
    const broken = await admin.refused(listPeople, { query: { after: 'nonsense' } })
    expect(broken).toMatchObject({ code: 'bad_position', field: 'after' })
  })

  test('is for admins; those who work here choose among staff; customers see neither', async () => {
    const tomas = await signInAs(it, 'tomas')
    const elena = await signInAs(it, 'elena')
    expect((await tomas.refused(listPeople, { query: {} })).code).toBe('not_allowed')
    expect((await elena.refused(listStaff)).code).toBe('not_allowed')
    expect((await visitor(it).refused(listPeople, { query: {} })).code).toBe('not_signed_in')
    const staff = await tomas.call(listStaff)
    expect(staff.items.every((row) => row.role !== ('customer' as string))).toBe(true)
    expect(Object.keys(staff.items[0] ?? {})).toEqual(['id', 'name', 'role'])
  })

  test('customers stay customers', async () => {
    const { version } = await record(cast.petar.id)
    const promote = { ...one(cast.petar.id), body: { role: 'admin', version } } as const
    expect((await admin.refused(changeRole, promote)).code).toBe('not_allowed')
  })
})

test('other modules ask for people and staff by ids', async () => {
  const ids = [cast.tomas.id, cast.petar.id, null, cast.tomas.id]
  expect([...(await peopleByIds(it.world, ids)).keys()].sort()).toEqual([cast.petar.id, cast.tomas.id])
  expect([...(await staffByIds(it.world, [cast.tomas.id, cast.petar.id, cast.maria.id])).keys()]).toEqual([
    cast.tomas.id,
  ])
})
