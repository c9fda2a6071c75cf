import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { postMail } from './post-mail.ts'
import { until } from './testing.ts'

let it: TestWorld
beforeAll(async () => {
  it = await testWorld()
})
afterAll(() => it.stop())

const link = 'http://127.0.0.1:3000/reset#abcdef'

async function kept(key: string) {
  await transaction(it.world, system('test'), (tx) =>
    postMail(tx, {
      key,
      kind: 'reset_password',
      locale: 'en',
      data: { link, name: 'Ana' },
      to: { address: 'ana@example.org', name: 'Ana' },
    }),
  )
  const stored = () =>
    it.world.db.selectFrom('mails').selectAll().where('dedupe', '=', key).executeTakeFirstOrThrow()
  await until(async () => (await stored()).status === 'kept')
  return stored()
}

test('without a mail server a mail is kept, readable, and its link is in no log', async () => {
  const info = vi.spyOn(it.world.log, 'info')
  expect((await kept('one')).text).toContain(link)
  expect(JSON.stringify(info.mock.calls)).not.toContain(link)
})

test('while the demo runs, the link is printed', async () => {
  await it.world.db
    .insertInto('settings')
    .values({ key: 'demo', value: JSON.stringify({ logins: [] }) })
    .execute()
  const info = vi.spyOn(it.world.log, 'info')
  await kept('two')
  // The mail is kept in the transaction; a job prints its link after it.
  await expect
    .poll(() => info.mock.calls.map(([said]) => said))
    .toContainEqual(expect.objectContaining({ link, to: 'ana@example.org' }))
})
