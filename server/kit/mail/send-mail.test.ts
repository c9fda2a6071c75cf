import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { messageIdOf } from './message-id.ts'
import { postMail, type NewMail } from './post-mail.ts'
import { sendMail } from './send-mail.ts'
import { cuttingProxy, smtpServer, until, type Received } from './testing.ts'

let it: TestWorld
let server: Awaited<ReturnType<typeof smtpServer>>
let line: Awaited<ReturnType<typeof cuttingProxy>>
const slowOnes: (() => void)[] = []

beforeAll(async () => {
  server = await smtpServer({
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('unknown')) return done(answer(550, 'no such mailbox here'))
      if (address.startsWith('busy')) return done(answer(451, 'try again later'))
      if (address.startsWith('slow')) return void slowOnes.push(done)
      return done()
    },
  })
  line = await cuttingProxy(server.url)
  it = await testWorld({ SMTP_URL: line.url, MAIL_FROM: 'Care, the <desk@care.example.org>' })
})
afterAll(async () => {
  await it.stop()
  line.stop()
  await server.stop()
})

const answer = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
const link = 'http://127.0.0.1:3000/reset#abcdef'

type Over = Partial<NewMail<'reset_password'>> & { address?: string; name?: string }

/** Posts a mail; the address is a new one unless it is given. */
async function post({ address = `${newId()}@example.org`, name = '', ...over }: Over = {}) {
  const key = over.key ?? newId()
  await transaction(it.world, system('test'), (tx) =>
    postMail(tx, {
      kind: 'reset_password',
      locale: 'en',
      data: { link, name },
      to: { address, name },
      ...over,
      key,
    }),
  )
  return { key, address }
}

const stored = ({ key }: { key: string }) =>
  it.world.db.selectFrom('mails').selectAll().where('dedupe', '=', key).executeTakeFirstOrThrow()
const settled = (mail: { key: string }, status = 'sent') =>
  until(async () => (await stored(mail)).status === status)
const change = (
  mail: { key: string },
  columns: { tries?: number; to_address?: string; status?: 'waiting' },
) => it.world.db.updateTable('mails').set(columns).where('dedupe', '=', mail.key).execute()

async function arrived(mail: { key: string; address: string }): Promise<Received> {
  await settled(mail)
  const [received, ...more] = await server.mailsTo(mail.address)
  expect(more).toEqual([])
  return received ?? expect.fail('nothing came')
}

test.concurrent('a mail goes out in both forms, in the language of its reader; its link is blanked then', async () => {
  const posted = await post({ locale: 'bg', name: 'Петър', address: 'petar@example.org' })
  const { from, to, mail } = await arrived(posted)
  expect({ from, to }).toEqual({ from: 'desk@care.example.org', to: ['petar@example.org'] })
  expect(mail.subject).toBe('Нова парола за Switchboard')
  expect(mail.to).toEqual([{ address: 'petar@example.org', name: 'Петър' }])
  expect(mail.from).toMatchObject({ address: 'desk@care.example.org', name: 'Care, the' })
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(link)
  const automatic = { key: 'auto-submitted', value: 'auto-generated' }
  expect(mail.headers).toContainEqual(expect.objectContaining(automatic))
  expect(await stored(posted)).toMatchObject({ html: '', text: '', tries: 1, failure: null })
})

test.concurrent('the same key is one mail, also from transactions at once', async () => {
  const same = { key: newId(), address: `${newId()}@example.org` }
  await Promise.all([post(same), post(same), post(same)])
  await arrived(same)
})

test.concurrent('a transaction that fails posts nothing', async () => {
  const key = newId()
  const to = { address: 'ana@example.org', name: 'Ana' }
  const failing = transaction(it.world, system('test'), async (tx) => {
    await postMail(tx, { key, kind: 'reset_password', locale: 'en', data: { link, name: 'Ana' }, to })
    throw new Error('the command fails')
  })
  await expect(failing).rejects.toThrow('the command fails')
  await expect(stored({ key })).rejects.toThrow('no result')
})

test.concurrent.for([
  ['line breaks', 'Ana\r\nBcc: thief@example.net\r\n\r\n<b>hello</b>'],
  ['a comma', 'Ana, thief@example.net'],
  ['an address of its own', 'Ana" <thief@example.net>, "'],
  ['a group', 'All: thief@example.net;'],
  ['an encoded word', '=?utf-8?q?Ana=0D=0ABcc:_thief@example.net?='],
  ['line ends of other kinds', 'Ana\u2028Cc: thief@example.net\u0085x'],
] as const)('%s in a name adds no recipient and no header', async ([, name]) => {
  const posted = await post({ name })
  const { mail, to, raw } = await arrived(posted)
  expect(to).toEqual([posted.address])
  expect(mail.to?.map(({ address }) => address)).toEqual([posted.address])
  expect([mail.cc ?? [], mail.bcc ?? []]).toEqual([[], []])
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(b?cc):/im)
  // The first wall: what is stored holds no line end, whatever sends it later.
  expect((await stored(posted)).to_name).not.toMatch(/[\r\n\u0085\u2028\u2029]/)
})

test.concurrent.for(['ana@example.org, thief@example.net', 'a@b.c\r\nBcc: x@y.z', '<a@b.c>', 'ana', ''])(
  'the address %j is refused before anything is written',
  async (address) => {
    await expect(post({ address })).rejects.toMatchObject({ code: 'invalid', field: 'email' })
  },
)

test.concurrent('a recipient that is refused fails at once, with the reason', async () => {
  const posted = await post({ address: 'unknown@example.org' })
  await settled(posted, 'failed')
  const mail = await stored(posted)
  expect(mail).toMatchObject({ tries: 1, sent_at: null })
  expect(mail.failure).toContain('no such mailbox here')
  // Still readable, so that it can be sent again.
  expect(mail.text).toContain(link)
})

test.concurrent('a busy server is asked again, and what it said is shown meanwhile', async () => {
  const posted = await post({ address: 'busy@example.org' })
  await until(async () => (await stored(posted)).tries > 1)
  const failure = expect.stringContaining('try again later')
  expect(await stored(posted)).toMatchObject({ status: 'waiting', failure })
  const address = `${newId()}@example.org`
  await change(posted, { to_address: address })
  await arrived({ key: posted.key, address })
  expect(await stored(posted)).toMatchObject({ failure: null })
})

test.concurrent('after the last try a mail has failed', async () => {
  const posted = await post({ address: 'busy-for-ever@example.org' })
  await change(posted, { tries: sendMail.retries })
  await settled(posted, 'failed')
})

test.concurrent('a mail whose process died after the yes is the same mail the second time', async () => {
  const posted = await post()
  await settled(posted)
  const { id, message_id: messageId } = await stored(posted)
  await change(posted, { status: 'waiting' })
  await sendMail.run(it.world, { mailId: id })
  const both = await server.mailsTo(posted.address)
  expect(both.map(({ mail }) => mail.messageId)).toEqual([messageId, messageId])
})

test.concurrent('a slow server holds up its own mail only', async () => {
  const slow = await post({ address: 'slow@example.org' })
  await until(() => slowOnes.length > 0)
  await arrived(await post())
  expect((await stored(slow)).status).toBe('waiting')
  slowOnes.forEach((goOn) => goOn())
  await arrived(slow)
})

test.concurrent('a line that dies in the middle of a mail: the mail comes whole, once', async () => {
  line.cutTo.add('cut@example.org')
  const posted = await post({ address: 'cut@example.org' })
  const { mail } = await arrived(posted)
  expect(mail.html).toContain('</html>')
  expect(line.cutTo.size).toBe(0)
  expect(await stored(posted)).toMatchObject({ tries: 2 })
})

test.concurrent('mails of a ticket name all those before to the same reader', async () => {
  const [thread, address] = [newId(), `${newId()}@example.org`]
  const posted = [
    await post({ thread, address }),
    await post({ thread, address }),
    await post({ thread, address }),
  ]
  const other = await post({ thread })
  const ids: string[] = []
  for (const mail of posted) {
    await settled(mail)
    ids.push((await stored(mail)).message_id)
  }
  const received = new Map((await server.mailsTo(address)).map(({ mail }) => [mail.messageId, mail]))
  const [first, second, third] = ids.map((id) => received.get(id))
  expect([first?.inReplyTo, first?.references]).toEqual([undefined, undefined])
  expect(second).toMatchObject({ inReplyTo: ids[0], references: ids[0] })
  expect(third).toMatchObject({ inReplyTo: ids[1], references: `${ids[0]} ${ids[1]}` })
  expect((await arrived(other)).mail.references).toBeUndefined()
})

test.concurrent('a Message-ID is signed over its thread and its mail', async () => {
  const thread = newId()
  const { id, message_id: messageId } = await stored(await post({ thread }))
  expect(messageId).toMatch(/^<[0-9a-f-]{36}\.[0-9a-f]{32}@care\.example\.org>$/)
  const proofOf = (text: string) => text.split(/[.@]/)[1]
  expect(messageIdOf(it.world, { id, thread })).toBe(messageId)
  expect(proofOf(messageIdOf(it.world, { id, thread: newId() }))).not.toBe(proofOf(messageId))
  expect(proofOf(messageIdOf(it.world, { id: newId(), thread }))).not.toBe(proofOf(messageId))
})
