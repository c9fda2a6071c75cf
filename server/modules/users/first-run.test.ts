import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveLook } from '#contracts/look.ts'
import { firstRun, firstRunState, signIn } from '#contracts/sign-in.ts'
import { listAudit } from '#contracts/system.ts'
import { toldBy } from '#testing/events.ts'
import { addCast, visitor } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { offerFirstRun } from './first-run.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const admin = { name: 'First Admin', email: 'first@example.org', password: 'the very first sentence' }
const defaults = { locale: 'en', timeZone: 'UTC' } as const
const body = (code: string) => ({ ...admin, ...defaults, code })

test('without a code from the log nobody becomes admin', async () => {
  expect(await visitor(it).call(firstRunState)).toEqual({ waits: true })
  expect((await visitor(it).refused(firstRun, { body: body('anything') })).code).toBe('wrong_first_run_code')
})

test('the code makes one admin, also for two at the same time, and never again', async () => {
  await addCast(it, 'elena')
  const former = (await offerFirstRun(it.world)) ?? ''
  const code = (await offerFirstRun(it.world)) ?? ''
  expect(code).toMatch(/^([a-z0-9]{5}-){3}[a-z0-9]{5}$/)
  const kept = await it.world.db.selectFrom('settings').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(code)
  const old = await visitor(it).refused(firstRun, { body: body(former) })
  expect(old).toMatchObject({ status: 403, code: 'wrong_first_run_code', field: 'code' })
  const short = await visitor(it).refused(firstRun, { body: { ...body(code), password: 'too short' } })
  expect(short).toMatchObject({ code: 'password_too_short', params: { limit: 15 } })

  const told = await toldBy(it, async () => {
    const tries = await Promise.allSettled(
      ['a@example.org', 'b@example.org'].map((email) =>
        visitor(it).call(firstRun, { body: { ...body(` ${code.toUpperCase()} `), email } }),
      ),
    )
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
  expect(told).toEqual(['user.added'])
  expect(await visitor(it).call(firstRunState)).toEqual({ waits: false })
  expect(await offerFirstRun(it.world)).toBeNull()
  expect((await visitor(it).refused(firstRun, { body: body(code) })).code).toBe('already_set_up')
  const made = await it.world.db.selectFrom('users').select('email').where('role', '=', 'admin').execute()
  const name = made[0]?.email ?? ''
  const first = visitor(it)
  const signedIn = await first.call(signIn, { body: { name, password: admin.password } })
  expect(signedIn).toMatchObject({ user: { role: 'admin' } })

  // The audit begins with him, and goes on with what he chooses for the house.
  await first.call(saveLook, { body: { name: 'Acme', accent: null } })
  const { items } = await first.call(listAudit, { query: {} })
  expect(items).toMatchObject([
    { action: 'setting_changed', data: { key: 'look' }, actor: { name: admin.name } },
    { action: 'first_admin_made', subject: { name: admin.name }, address: '127.0.0.1' },
  ])
})
