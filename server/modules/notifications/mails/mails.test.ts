import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMails, mailState, sendMailAgain, showMail, testMail } from '#contracts/mails.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import { smtpServer, until } from '#kit/mail/testing.ts'
import { transaction } from '#kit/transaction.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'

let it: TestWorld
let server: Awaited<ReturnType<typeof smtpServer>>
let kalina: Person
/** Recipients that the mail server does not know yet. */
const unknown = new Set<string>()

beforeAll(async () => {
  server = await smtpServer({
    onRcptTo({ address }, _session, done) {
      if (!unknown.has(address)) return done()
      return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
    },
  })
  it = await testWorld({ SMTP_URL: server.url, MAIL_FROM: 'care@example.org', LIMIT_FACTOR: '100' })
  kalina = await signInAs(it, 'kalina')
})
afterAll(async () => {
  await it.stop()
  await server.stop()
})

const post = (address: string, name: string) =>
  transaction(it.world, system('test'), (tx) =>
    postMail(tx, {
      key: newId(),
      kind: 'invitation',
      to: { address, name },
      locale: 'en',
      data: { link: `${it.world.config.publicUrl}/invitation#secret`, name },
    }),
  )
const list = (query: { status?: 'failed' | 'sent'; q?: string; after?: string } = {}) =>
  kalina.call(listMails, { query })
const only = async (q: string) => (await list({ q })).items[0] ?? expect.fail(`no mail for ${q}`)

test('a failed mail says why, and one click sends the same mail again', async () => {
  unknown.add('new@example.org')
  await post('new@example.org', 'New Colleague')
  await until(async () => (await only('new@')).status === 'failed')
  const failed = await only('colleague')
  expect(failed.failure).toContain('no such mailbox')
  expect((await list({ status: 'failed' })).items.map(({ id }) => id)).toEqual([failed.id])
  const { messageId, text } = await kalina.call(showMail, { params: { id: failed.id } })
  expect(text).toContain('#secret')

  unknown.clear()
  const again = { params: { id: failed.id }, body: {} }
  const [one, other] = await Promise.all([
    kalina.call(sendMailAgain, again),
    kalina.call(sendMailAgain, again),
  ])
  expect([one.status, other.status]).toEqual(['waiting', 'waiting'])
  await until(async () => (await only('new@')).status === 'sent')
  const received = await server.mailsTo('new@example.org')
  expect(received.map(({ mail }) => mail.messageId)).toEqual([messageId])
})

test('what is sent is not sent again, and its one-time link is gone', async () => {
  await post('second@example.org', 'Second')
  await until(async () => (await only('second@')).status === 'sent')
  const { id } = await only('second@')
  expect(await kalina.call(sendMailAgain, { params: { id }, body: {} })).toMatchObject({
    status: 'sent',
    html: null,
    text: null,
  })
})

test('one that still waits after a day has no job any more and can be sent too', async () => {
  await post('late@example.org', 'Late')
  await until(async () => (await only('late@')).status === 'sent')
  const { id } = await only('late@')
  const yesterday = new Date(Date.now() - 25 * 3600_000)
  const waiting = { status: 'waiting' as const, created_at: yesterday }
  await it.world.db.updateTable('mails').set(waiting).where('id', '=', id).execute()
  await kalina.call(sendMailAgain, { params: { id }, body: {} })
  await until(async () => (await only('late@')).status === 'sent')
  expect(await server.mailsTo('late@example.org')).toHaveLength(2)
})

test('a test mail goes to the own address, and the state counts it', async () => {
  const { id, toAddress } = await kalina.call(testMail, { body: {} })
  expect(toAddress).toBe(kalina.member.email)
  await until(async () => (await kalina.call(showMail, { params: { id } })).status === 'sent')
  const { html } = await kalina.call(showMail, { params: { id } })
  expect(html).toContain('It works')
  const { counts, ...state } = await kalina.call(mailState)
  expect(state).toEqual({ smtpIsSet: true, from: 'care@example.org' })
  expect(counts.sent).toBe((await list({ status: 'sent' })).items.length)
  expect(counts.failed).toBe(0)
})

test('words are sought as they stand, all of them, in any order', async () => {
  await post('odd_%@example.org', '100% Söhne')
  expect((await list({ q: '100%' })).items).toHaveLength(1)
  expect((await list({ q: 'SÖHNE invitation' })).items).toHaveLength(1)
  expect((await list({ q: 'söhne nothing' })).items).toEqual([])
  expect((await list({ q: '%%%' })).items).toEqual([])
})

test('the list goes on, newest first', async () => {
  for (let n = 0; n < 55; n++) await post(`many${n}@example.org`, 'Many')
  const first = await list({ q: 'many' })
  const second = await list({ q: 'many', after: first.next ?? '' })
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 5, null])
  expect(first.items[0]?.toAddress).toBe('many54@example.org')
  expect(second.items.at(-1)?.toAddress).toBe('many0@example.org')
})

test('a mail that is not there is not found', async () => {
  expect(await kalina.refused(showMail, { params: { id: newId() } })).toMatchObject({ code: 'not_found' })
})

test.each(['maria', 'ingrid', 'elena'] as const)('%s sees no mails', async (name) => {
  const person = await signInAs(it, name)
  const { id } = (await list()).items[0] ?? expect.fail()
  for (const refusal of [
    person.refused(listMails, { query: {} }),
    person.refused(showMail, { params: { id } }),
    person.refused(sendMailAgain, { params: { id }, body: {} }),
    person.refused(mailState),
    person.refused(testMail, { body: {} }),
  ]) {
    expect(await refusal).toMatchObject({ code: 'not_allowed' })
  }
})

test('the page of a mail can do nothing where it is shown', async () => {
  await post('page@example.org', 'Reader')
  const { id } = await only('page@')
  const { status, text, headers } = await kalina.send({ method: 'GET', url: `/api/mails/${id}/page` })
  expect(status).toBe(200)
  expect(text).toContain('<base target="_blank">')
  expect(headers['content-type']).toContain('text/html')
  const policy = String(headers['content-security-policy'])
  for (const rule of ["default-src 'none'", 'sandbox allow-popups', "frame-ancestors 'self'"]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/)
})
