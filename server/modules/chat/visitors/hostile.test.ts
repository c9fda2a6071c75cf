import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachInChat, listChats, showChat, startChat, writeInChat } from '#contracts/chat.ts'
import { askForEffort, endVisitorSession, openVisitorSession } from '#contracts/visitor-sessions.ts'
import { solveEffort } from '#contracts/effort/solve-effort.ts'
import { banVisitor, liftBan, listBans, renewInboxKey } from '#contracts/inboxes.ts'
import type { ToClient } from '#contracts/live.ts'
import { showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import {
  addInbox,
  guest,
  guestSocket,
  guestWith,
  openChatDesk,
  opensSession,
  starts,
  type ChatDesk,
} from '#testing/chats.ts'
import { makeClient } from '#testing/client.ts'
import { openSocket } from '#testing/live-socket.ts'

let it: ChatDesk
let key: string
beforeAll(async () => {
  it = await openChatDesk()
  key = (await it.kalina.call(renewInboxKey, { params: { id: it.inbox.id } })).key
})
afterAll(() => it.stop())

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const soon = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const claims = (over: object = {}) => ({
  iss: 'https://shop.example',
  aud: it.inbox.publicId,
  sub: 'customer-17',
  exp: soon(200),
  name: 'Ana',
  email: 'petar.dimitrov@example.org',
  ...over,
})
function signed(over: object = {}, { alg = 'HS256', by = key, hash = 'sha256' } = {}) {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims(over))}`
  return `${text}.${createHmac(hash, by).update(text).digest('base64url')}`
}
const session = (identity?: string) => opensSession(it, identity)

describe('a visitor', () => {
  test('sees nothing of another, whose ids he knows', async () => {
    const own = await guest(it)
    const stranger = await guest(it)
    const { chat } = await starts(it, own)
    await starts(it, stranger)
    const params = { id: chat.id }
    expect((await stranger.refused(showChat, { params })).code).toBe('not_found')
    const word = { params, body: { id: newId(), text: 'I am him' } }
    expect((await stranger.refused(writeInChat, word)).code).toBe('not_found')
    const { items } = await stranger.call(listChats)
    expect(items.map((one) => one.chat.id)).not.toContain(chat.id)
    const socket = await guestSocket(it, stranger)
    for (const topic of [`chat:${chat.id}`, 'desk', 'me', `ticket:${chat.ticketId}`])
      socket.say({ op: 'subscribe', topic, from: '0.0' })
    await socket.settle()
    const told = socket.received.map((text) => JSON.parse(text) as ToClient)
    expect(told.map((message) => ('code' in message ? message.code : message.op))).toEqual([
      'welcome',
      'not_found',
      'not_allowed',
      'not_allowed',
      'not_allowed',
    ])
    socket.close()
  })

  test('has no way to the tickets of the product, also to his own', async () => {
    const own = await guest(it)
    const { chat } = await starts(it, own)
    expect((await own.refused(showTicket, { params: { id: chat.ticketId ?? '' } })).code).toBe(
      'not_signed_in',
    )
  })

  test('takes nobody’s id for a chat or a message', async () => {
    const own = await guest(it)
    const stranger = await guest(it)
    const { chat, messages } = await starts(it, own)
    const body = { id: chat.id, messageId: newId(), inbox: it.inbox.publicId, text: 'Mine now' }
    expect((await stranger.refused(startChat, { body })).code).toBe('id_used')
    const { chat: his } = await starts(it, stranger)
    const word = { params: { id: his.id }, body: { id: messages[0]?.id ?? '', text: 'Mine now' } }
    expect((await stranger.refused(writeInChat, word)).code).toBe('id_used')
  })

  test.each([
    ['a made-up secret', () => 'A'.repeat(43)],
    ['an empty one', () => ''],
    ['something else', () => "' or 1=1 --"],
  ])('is nobody with %s', async (_name, secret) => {
    expect((await guestWith(it, secret()).refused(listChats)).code).toBe('session_ended')
  })

  test('is nobody when his secret has run out, or was ended; his line closes', async () => {
    const own = await guest(it)
    await starts(it, own)
    const socket = await guestSocket(it, own)
    await own.call(endVisitorSession)
    await it.log.through()
    expect((await own.refused(listChats)).code).toBe('session_ended')
    socket.close()
    const old = await guest(it)
    await it.world.db
      .updateTable('visitor_sessions')
      .set({ expires_at: new Date(0) })
      .execute()
    expect((await old.refused(listChats)).code).toBe('session_ended')
  })

  test('of one inbox does not come in at another', async () => {
    const other = await addInbox(it, { queueId: it.queue.id, inPortal: false })
    const own = await guest(it)
    const body = { id: newId(), messageId: newId(), inbox: other.publicId, text: 'Hello' }
    expect((await own.refused(startChat, { body })).code).toBe('not_found')
  })

  test('leaves no contact behind before he writes', async () => {
    const count = async () =>
      (await it.world.db.selectFrom('contacts').select('id').where('kind', '=', 'visitor').execute()).length
    const before = await count()
    const own = await guest(it)
    expect(await count()).toBe(before)
    await starts(it, own)
    expect(await count()).toBe(before + 1)
  })

  test('who says the address of a customer is not that customer', async () => {
    const own = await guest(it)
    await starts(it, own, { email: 'petar.dimitrov@example.org', name: 'Petar' })
    const identities = await it.world.db
      .selectFrom('contact_identities')
      .select('contact_id')
      .where('value', '=', 'petar.dimitrov@example.org')
      .execute()
    expect(identities).toEqual([{ contact_id: it.petar.contactId }])
  })

  test('sends a file into his own chat only', async () => {
    const own = await guest(it)
    const stranger = await guest(it)
    const { chat } = await starts(it, own)
    const send = (secret: string) =>
      it.app.inject({
        method: 'POST',
        url: `${attachInChat.path.replace(':id', chat.id)}?messageId=${newId()}&name=a.txt&bytes=5`,
        headers: {
          authorization: `Visitor ${secret}`,
          'content-type': 'application/octet-stream',
          origin: it.world.config.publicUrl,
        },
        payload: Buffer.from('words'),
      })
    expect((await send(stranger.secret)).statusCode).toBe(404)
    expect((await send(own.secret)).statusCode).toBe(200)
  })
})

describe('a token of the site', () => {
  test('makes him that site’s customer on every device, and nobody else', async () => {
    const first = await session(signed())
    expect(first).toMatchObject({ isIdentified: true, name: 'Ana' })
    const { chat } = await starts(it, guestWith(it, first.session))
    const second = await session(signed())
    const { items } = await guestWith(it, second.session).call(listChats)
    expect(items.map((one) => one.chat.id)).toEqual([chat.id])
    const { contact_id: contactId } = await it.world.db
      .selectFrom('chats')
      .select('contact_id')
      .where('conversation_id', '=', chat.id)
      .executeTakeFirstOrThrow()
    expect(contactId).not.toBe(it.petar.contactId)
  })

  test.each([
    ['missing', () => undefined],
    ['empty', () => ''],
    ['not a token', () => 'abc'],
    ['expired', () => signed({ exp: soon(-1) })],
    ['good for longer than five minutes', () => signed({ exp: soon(3600) })],
    ['without an end', () => signed({ exp: undefined })],
    ['of a foreign site', () => signed({ iss: 'https://evil.example' })],
    ['for another inbox', () => signed({ aud: 'other' })],
    ['about nobody', () => signed({ sub: '' })],
    ['about U+0000', () => signed({ sub: 'a\0' })],
    ['signed with another key', () => signed({}, { by: 'k'.repeat(43) })],
    ['signed with an empty key', () => signed({}, { by: '' })],
    ['that asks for no signature', () => `${part({ alg: 'none' })}.${part(claims())}.`],
    ['that says none but is signed', () => signed({}, { alg: 'none' })],
    ['that says HS512', () => signed({}, { alg: 'HS512', hash: 'sha512' })],
    ['that says RS256', () => signed({}, { alg: 'RS256' })],
    ['whose claims were changed', () => signed().replace(/\.[^.]+\./, `.${part(claims({ sub: 'x' }))}.`)],
    ['with a part more', () => `${signed()}.x`],
  ])('%s makes him anonymous', async (_name, token) => {
    const made = await session(token())
    expect(made).toMatchObject({ isIdentified: false, name: '' })
    expect((await guestWith(it, made.session).call(listChats)).items).toEqual([])
  })

  test.each([
    ['that is no name', { name: 'Ana\0' }],
    ['without an end', { name: 'A'.repeat(101) }],
    ['of an address that is none', { name: '', email: 'ana at example' }],
  ])('with a name %s holds, and names nobody', async (_, over) => {
    expect(await session(signed({ sub: 'customer-16', ...over }))).toMatchObject({
      isIdentified: true,
      name: '',
    })
  })

  test('says what he is called, and he himself no more', async () => {
    const { session: secret } = await session(signed({ sub: 'customer-15', name: 'Ana' }))
    const { messages } = await starts(it, guestWith(it, secret), { name: 'Your bank' })
    expect(messages[0]?.author?.name).toBe('Ana')
  })

  test('signed with the former key holds no more', async () => {
    const former = signed()
    key = (await it.kalina.call(renewInboxKey, { params: { id: it.inbox.id } })).key
    expect((await session(former)).isIdentified).toBe(false)
    expect((await session(signed())).isIdentified).toBe(true)
  })
})

describe('the line of a visitor', () => {
  test('hears nothing before the secret is said, and closes on a wrong one', async () => {
    const socket = await openSocket(it.app, it.maria.cookie, '/api/chat/live')
    socket.say({ op: 'subscribe', topic: 'desk', from: '0.0' })
    await expect.poll(() => socket.isClosed()).toBe(true)
    expect(socket.received).toEqual([])
  })
})

test('a new key ends what tokens of the former one have opened: it may have been stolen', async () => {
  const known = await guest(it, signed({ sub: 'customer-18' }))
  const anonymous = await guest(it)
  const { chat } = await starts(it, known)
  key = (await it.kalina.call(renewInboxKey, { params: { id: it.inbox.id } })).key
  expect((await known.refused(showChat, { params: { id: chat.id } })).code).toBe('session_ended')
  await anonymous.call(listChats)
  const again = await guest(it, signed({ sub: 'customer-18' }))
  await again.call(showChat, { params: { id: chat.id } })
})

describe('who is banned', () => {
  test('comes not in anew by another address of his house, nor from where he wrote last', async () => {
    const post = async (remoteAddress: string, url: string, payload: object, secret?: string) => {
      const origin = it.world.config.publicUrl
      const headers = { origin, ...(secret === undefined ? {} : { authorization: `Visitor ${secret}` }) }
      return (await it.app.inject({ method: 'POST', url, payload, headers, remoteAddress })).json<{
        session: string
        code?: string
      }>()
    }
    const comes = async (from: string) => {
      const asked = await it.app.inject({ url: askForEffort.path, remoteAddress: from })
      const effort = await solveEffort(asked.json<{ task: string; bits: number }>())
      return post(from, openVisitorSession.path, { inbox: it.inbox.publicId, effort })
    }
    const { session: secret } = await comes('2001:db8:7:1::1')
    const body = { id: newId(), messageId: newId(), inbox: it.inbox.publicId, text: 'Insults' }
    await post('2001:db8:7:2::1', startChat.path, body, secret)
    await it.maria.call(banVisitor, { params: { id: body.id }, body: { reason: 'Insults' } })
    expect((await comes('2001:db8:7:2::99')).code).toBe('chat_banned')
    expect((await comes('2001:db8:7:3::1')).code).toBeUndefined()
    const { items } = await it.kalina.call(listBans)
    await it.maria.call(liftBan, { params: { id: items[0]?.id ?? '' } })
  })

  test('writes no more and comes not in anew, until it is lifted', async () => {
    const own = await guest(it)
    const { chat } = await starts(it, own)
    await it.maria.call(banVisitor, { params: { id: chat.id }, body: { reason: 'Insults' } })
    expect(
      (await own.refused(writeInChat, { params: { id: chat.id }, body: { id: newId(), text: 'x' } })).code,
    ).toBe('chat_over')
    const body = { id: newId(), messageId: newId(), inbox: it.inbox.publicId, text: 'Again' }
    expect((await own.refused(startChat, { body })).code).toBe('chat_banned')
    const anew = await makeClient(it).refused(openVisitorSession, { body: { inbox: it.inbox.publicId } })
    expect(anew.code).toBe('chat_banned')
    const { items } = await it.kalina.call(listBans)
    expect(items).toMatchObject([
      { reason: 'Insults', by: { id: it.maria.id }, address: { masked: '127.0.0.*', isKept: true } },
    ])
    expect(JSON.stringify(items)).not.toContain('127.0.0.1')
    await it.maria.call(liftBan, { params: { id: items[0]?.id ?? '' } })
    await own.call(startChat, { body })
  })
})
