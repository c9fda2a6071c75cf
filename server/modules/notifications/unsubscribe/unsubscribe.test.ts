import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listChoices, saveChoice } from '#contracts/choices.ts'
import { mailKinds } from '#contracts/mails.ts'
import type { MailWay, NotificationKind } from '#contracts/notification-kinds.ts'
import { resumeMails, stopMails, stoppableMails } from '#contracts/unsubscribe.ts'
import { system } from '#kit/actor.ts'
import { offToken } from '#kit/mail/off-links.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import { transaction } from '#kit/transaction.ts'
import { signInAs, visitor, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from '../testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let petar: Person
let maria: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  elena = await signInAs(it, 'elena')
  petar = await signInAs(it, 'petar')
  maria = await signInAs(it, 'maria')
  cards = await desk(it, [maria])
})
afterAll(() => it.stop())
beforeEach(() => it.world.db.deleteFrom('notification_choices').execute())

const choose = (person: Person, kind: NotificationKind, mail: MailWay) =>
  person.call(saveChoice, { params: { kind }, body: { bell: true, mail, push: false } })
const mailsOf = async (person: Person) =>
  Object.fromEntries((await person.call(listChoices)).items.map(({ kind, mail }) => [kind, mail]))
const lastMail = (to: Person, kind: string) =>
  it.world.db
    .selectFrom('mails')
    .selectAll()
    .where('to_user', '=', to.id)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
const pageIn = (text: string) => /\/unsubscribe#(\S+)/.exec(text)?.[1] ?? ''
const addressIn = ({ headers }: { headers: Record<string, string> }) =>
  new URL((headers['List-Unsubscribe'] ?? '').slice(1, -1))

test('every mail says how it is stopped, in it and to the mail program; those of the account cannot be', async () => {
  const link = it.world.config.publicUrl
  const words = { name: 'A', text: 'A', number: '1', title: 'A', rateQuestion: '', rateLink: '' }
  const ofKinds = { state: 'approved', order: '1', amount: '', stars: '1', skipped: '', typed: '' }
  const data = { ...words, ...ofKinds, link, takeLink: link, groups: [] }
  for (const kind of mailKinds) {
    await transaction(it.world, system('test'), (tx) =>
      postMail(tx, {
        key: `all:${kind}`,
        kind,
        to: { address: 'elena@example.org', name: 'Elena', userId: elena.id },
        locale: 'en',
        data,
      }),
    )
    const { html, text, headers } = await lastMail(elena, kind)
    const isStoppable = stoppableMails.some((one) => one === kind)
    expect(isStoppable, kind).toBe(!/chat_|password|invitation|verify|email|account|test/.test(kind))
    for (const form of [html, text])
      expect(form.includes(`${link}/unsubscribe#${elena.id}`), kind).toBe(isStoppable)
    expect(headers['List-Unsubscribe-Post']).toBe(isStoppable ? 'List-Unsubscribe=One-Click' : undefined)
    if (isStoppable)
      expect(addressIn({ headers }).href).toContain(`${link}/api/unsubscribe/${elena.id}.${kind}.`)
  }
})

describe('the link of a mail', () => {
  test('stops mails of its kind to its reader, and nothing else, without sign-in', async () => {
    const ticket = await cards.open(elena)
    await cards.write(maria, ticket, 'An answer')
    const token = pageIn((await lastMail(elena, 'agent_wrote')).text)
    await visitor(it).call(stopMails, { body: { token } })
    expect(await mailsOf(elena)).toEqual({
      ticket_opened: 'now',
      return_moved: 'now',
      ticket_assigned: 'now',
      agent_wrote: 'off',
      ticket_moved: 'now',
    })
    expect((await mailsOf(petar))['agent_wrote']).toBe('now')
    await cards.write(maria, ticket, 'Another answer')
    expect((await cards.mails(elena, ticket)).filter((kind) => kind === 'agent_wrote')).toHaveLength(1)
    expect(await cards.bell(elena, ticket)).toEqual(['agent_wrote', 'agent_wrote', 'ticket_opened'])
  })

  test('tells other open pages of the person', async () => {
    const { position } = await elena.call(listChoices)
    const token = offToken(it.world, { userId: elena.id, mail: 'agent_wrote' })
    await visitor(it).call(stopMails, { body: { token } })
    const [, at = '0'] = position.split('.')
    const told = await it.world.db
      .selectFrom('events')
      .select(['type', 'audience', 'subjects'])
      .where('position', '>', at)
      .where('type', '=', 'choices.changed')
      .execute()
    expect(told.at(-1)).toEqual({ type: 'choices.changed', audience: 'user', subjects: [elena.id] })
  })

  test('can be taken back by itself, also after a second click', async () => {
    await choose(elena, 'agent_wrote', 'digest')
    const token = offToken(it.world, { userId: elena.id, mail: 'agent_wrote' })
    const reader = visitor(it)
    for (let click = 0; click < 2; click++) await reader.call(stopMails, { body: { token } })
    expect((await mailsOf(elena))['agent_wrote']).toBe('off')
    for (let click = 0; click < 2; click++) await reader.call(resumeMails, { body: { token } })
    expect((await mailsOf(elena))['agent_wrote']).toBe('digest')
  })

  test('brings no mails to who has chosen to have none', async () => {
    await choose(elena, 'agent_wrote', 'off')
    const token = offToken(it.world, { userId: elena.id, mail: 'agent_wrote' })
    await visitor(it).call(stopMails, { body: { token } })
    await visitor(it).call(resumeMails, { body: { token } })
    expect((await mailsOf(elena))['agent_wrote']).toBe('off')
  })

  test('of a digest stops what would come in it', async () => {
    await choose(maria, 'ticket_opened', 'digest')
    await choose(maria, 'customer_wrote', 'digest')
    const token = offToken(it.world, { userId: maria.id, mail: 'digest' })
    await visitor(it).call(stopMails, { body: { token } })
    expect(await mailsOf(maria)).toMatchObject({
      ticket_opened: 'off',
      ticket_assigned: 'now',
      customer_wrote: 'off',
    })
    await visitor(it).call(resumeMails, { body: { token } })
    expect(await mailsOf(maria)).toMatchObject({
      ticket_opened: 'digest',
      ticket_assigned: 'now',
      customer_wrote: 'digest',
    })
  })
})

describe('the mail program’s own button', () => {
  const program = (url: URL, payload?: string, type = 'application/x-www-form-urlencoded') =>
    it.app.inject({
      method: 'POST',
      url: url.pathname,
      ...(payload === undefined ? {} : { payload, headers: { 'content-type': type } }),
    })
  const boundary =
    '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
  const address = async () => {
    await cards.open(elena)
    return addressIn(await lastMail(elena, 'ticket_opened_customer'))
  }

  test.each([
    ['a form', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    ['parts', boundary, 'multipart/form-data; boundary=b'],
  ])('stops them as RFC 8058 says, by %s', async (_, payload, type) => {
    const reply = await program(await address(), payload, type)
    expect([reply.statusCode, reply.body]).toEqual([200, '{"done":true}'])
    expect((await mailsOf(elena))['ticket_opened']).toBe('off')
  })

  test.each([
    ['without a form', undefined],
    ['with another form', 'name=Eve'],
  ])('a robot that calls %s stops nothing', async (_, payload) => {
    expect((await program(await address(), payload)).statusCode).toBe(422)
    expect((await mailsOf(elena))['ticket_opened']).toBe('now')
  })

  test('opened as a page it changes nothing and leads to the one with the button', async () => {
    const url = await address()
    const reply = await it.app.inject({ method: 'GET', url: url.pathname })
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe(`/unsubscribe#${url.pathname.split('/').at(-1)}`)
    expect((await mailsOf(elena))['ticket_opened']).toBe('now')
  })

  test('a form is too large long before it matters', async () => {
    const reply = await program(await address(), `List-Unsubscribe=One-Click&x=${'x'.repeat(5000)}`)
    expect(reply.statusCode).toBe(413)
  })
})

describe('nobody makes up a link', () => {
  const good = () => offToken(it.world, { userId: elena.id, mail: 'agent_wrote' })
  const spoilt: [name: string, spoil: (token: string) => string][] = [
    ['for another person', (token) => token.replace(elena.id, petar.id)],
    ['for another kind', (token) => token.replace('agent_wrote', 'ticket_resolved')],
    ['with another proof', (token) => token.replace(/.{43}$/, 'A'.repeat(43))],
    [
      'with the last sign changed',
      (token) => `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`,
    ],
  ]
  test.each(spoilt)('%s', async (_, spoil) => {
    const body = { token: spoil(good()) }
    expect(body.token).not.toBe(good())
    for (const endpoint of [stopMails, resumeMails])
      expect((await visitor(it).refused(endpoint, { body })).code).toBe('link_broken')
    expect((await mailsOf(elena))['agent_wrote']).toBe('now')
  })

  test('an empty one, a cut one, or one that is none', async () => {
    for (const token of ['', good().slice(0, -1), `${good()}.`, 'x.y.z']) {
      expect((await visitor(it).refused(stopMails, { body: { token } })).status, token).toBe(422)
    }
  })
})
