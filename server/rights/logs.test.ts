import { Writable } from 'node:stream'
import { symbols } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addApiKey } from '#contracts/credentials.ts'
import { changePassword, me } from '#contracts/profile.ts'
import { forgotPassword, resetPassword, signIn } from '#contracts/sign-in.ts'
import { makeClient } from '#testing/client.ts'
import { tokenFrom } from '#testing/mailbox.ts'
import { ask } from './ask.ts'
import { PASSWORD, type Somebody } from './people.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
const lines: string[] = []
let caller: Somebody
beforeAll(async () => {
  scene = await openScene()
  const kept = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString('utf8'))
      done()
    },
  })
  // Into the logger that is there already, so that those made from it speak here too.
  Object.assign(scene.world.log, { [symbols.streamSym]: kept, level: 'trace' })
  caller = await scene.somebody('customer')
})
afterAll(() => scene.stop())

const SECRET_WORDS = 'words that only a password has'

test('no log holds a password, a token, a key or a cookie, also not of what failed', async () => {
  const secrets = [PASSWORD, SECRET_WORDS, caller.cookie.split('=')[1] ?? '']
  const browser = makeClient(scene)
  await browser.call(signIn, { body: { name: caller.email, password: PASSWORD } })
  await browser.refused(signIn, { body: { name: caller.email, password: SECRET_WORDS } })
  await browser.refused(signIn, { body: { name: SECRET_WORDS, password: SECRET_WORDS } })
  secrets.push(browser.cookie.split('=')[1] ?? '')
  await browser.refused(changePassword, { body: { current: SECRET_WORDS, password: SECRET_WORDS } })
  await scene.boss.call(forgotPassword, { body: { name: caller.email } })
  const token = await tokenFrom(scene, caller.email, 'reset_password')
  const { key } = await caller.call(addApiKey, { body: { name: 'Key', days: 1 } })
  secrets.push(token, key)
  await ask(scene, me, {}, { authorization: `Bearer ${key}` })
  await ask(scene, me, {}, { authorization: `Bearer ${key}x` })
  await browser.refused(resetPassword, { body: { token, password: 'short' } })
  await browser.send({ method: 'POST', url: `/api/nothing?token=${token}`, payload: '{"password":' })
  await breakOnce(() => browser.send({ method: 'GET', url: '/api/me' }))
  const events = await scene.world.db.selectFrom('events').selectAll().execute()
  const audit = await scene.world.db.selectFrom('audit').selectAll().execute()

  const written = [...lines, JSON.stringify(events), JSON.stringify(audit)].join('\n')
  expect(lines.join('\n'), 'the log was really listened to').toContain('a defect of ours')
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(10)
    expect(written.includes(secret), `${secret.slice(0, 6)}… stands in a log`).toBe(false)
  }
  expect(lines.join('\n')).not.toContain(caller.email)
})

/** A defect of ours in the middle of a request with a cookie: that is what is logged most of. */
async function breakOnce(work: () => Promise<{ status: number }>) {
  scene.world.now = () => {
    throw new Error('planted')
  }
  expect((await work()).status).toBe(500)
  scene.world.now = () => new Date()
}
