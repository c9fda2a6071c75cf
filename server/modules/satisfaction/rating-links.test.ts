import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openRatingLink,
  rateByLink,
  saveSatisfactionRules,
  showRatings,
  showSatisfactionRules,
} from '#contracts/satisfaction.ts'
import { moveTicket } from '#contracts/tickets.ts'
import { deactivatePerson, reactivatePerson } from '#contracts/people.ts'
import { withoutRatingSecrets } from '#kit/mail/kinds.ts'
import { afterDays } from '#testing/clock.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { eventsOf } from '#testing/events.ts'
import { mailsTo, tokenFrom } from '#testing/mailbox.ts'
import { visitor } from '#testing/people.ts'
import type { Client } from '#testing/client.ts'
import { sweepRatingLinks } from './rating-links.ts'

let it: Desk
let anybody: Client
beforeAll(async () => {
  it = await openDesk()
  anybody = visitor(it)
})
afterAll(() => it.stop())

const move = (id: string, what: 'reopen' | 'resolve' | 'close') =>
  it.maria.call(moveTicket, { params: { id }, body: { move: what } })
const open = (token: string) => anybody.call(openRatingLink, { body: { token } })
const rate = (token: string, stars: number, words = '') =>
  anybody.call(rateByLink, { body: { token, stars, words } })
const expired = { status: 410, code: 'link_expired' }

/** A resolved ticket of Petar's, and the secret of its mail. */
async function resolved() {
  const ticket = await it.openedAs('resolved')
  return { ...ticket, token: await tokenFrom(it, it.petar.member.email, 'ticket_resolved') }
}

test('the mail that tells of the resolution asks, in the words of its reader, with a link', async () => {
  const { token } = await resolved()
  const mail = (await mailsTo(it, it.petar.member.email)).findLast(({ kind }) => kind === 'ticket_resolved')
  expect(mail?.text).toContain('Как се справихме?')
  expect(mail?.text).toContain(`${it.world.config.publicUrl}/rate#${token}`)
  const { html } = await it.world.db
    .selectFrom('mails')
    .select('html')
    .where('html', 'like', `%${token}%`)
    .executeTakeFirstOrThrow()
  const found = [...html.matchAll(new RegExp(`/rate#${token}\\.([1-5])"`, 'g'))]
  expect(found.map(([, given]) => given)).toEqual(['1', '2', '3', '4', '5'])
})

test('only the hash of the secret is kept, and a stored mail that went out holds none', async () => {
  const { token } = await resolved()
  const links = await it.world.db.selectFrom('rating_links').selectAll().execute()
  expect(JSON.stringify(links)).not.toContain(token)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(withoutRatingSecrets(`see ${it.world.config.publicUrl}/rate#${token}.4`)).not.toContain(token)
})

test('whoever holds the link rates in the language of the ticket, without signing in', async () => {
  const { id, number, token } = await resolved()
  expect(await open(token)).toEqual({
    number,
    title: 'Card',
    locale: 'bg',
    question: 'Как се справихме?',
    stars: null,
    words: '',
    mayRate: true,
    isOpenAgain: false,
  })
  const [told, ...more] = await eventsOf(it, () => rate(token, 4, 'Всичко е наред'))
  expect(told).toMatchObject({
    type: 'ticket.rated',
    actor_id: it.petar.id,
    data: { stars: 4, byLink: true },
  })
  expect(JSON.stringify([told, ...more])).not.toContain('наред')
  expect(await open(token)).toMatchObject({ stars: 4, words: 'Всичко е наред' })
  expect((await it.maria.call(showRatings, { params: { id } })).current).toMatchObject({ stars: 4 })
})

test('opening the link changes nothing', async () => {
  const { id, token } = await resolved()
  expect(await eventsOf(it, () => open(token))).toEqual([])
  expect((await it.petar.call(showRatings, { params: { id } })).ratings).toEqual([])
})

test('it is bound to its ticket and signs nobody in', async () => {
  const { token } = await resolved()
  await rate(token, 5)
  expect(anybody.cookie).toBe('')
})

test('while it is being worked on again it waits, and serves when that is done', async () => {
  const { id, token } = await resolved()
  await move(id, 'reopen')
  expect(await open(token)).toMatchObject({ mayRate: false, isOpenAgain: true })
  expect(await anybody.refused(rateByLink, { body: { token, stars: 1 } })).toMatchObject({
    code: 'not_done_yet',
  })
  await move(id, 'resolve')
  expect(await rate(token, 5)).toMatchObject({ stars: 5 })
})

test('it serves until some days after the closing, and no link serves for ever', async () => {
  const { id, token } = await resolved()
  await move(id, 'close')
  await afterDays(it, 13, async () => expect(await open(token)).toMatchObject({ mayRate: true }))
  await afterDays(it, 15, async () => {
    expect(await open(token)).toMatchObject({ mayRate: false, isOpenAgain: false })
    expect(await anybody.refused(rateByLink, { body: { token, stars: 1 } })).toMatchObject({
      code: 'rating_over',
    })
  })
  await afterDays(it, 121, async () => {
    expect(await anybody.refused(openRatingLink, { body: { token } })).toMatchObject(expired)
    await sweepRatingLinks(it.world)
  })
  expect(await it.world.db.selectFrom('rating_links').selectAll().execute()).toEqual([])
})

test.each(['', ' ', 'x', 'x'.repeat(43), '../../..', '\u{1F511}'])('%j opens nothing', async (token) => {
  expect(await anybody.refused(openRatingLink, { body: { token } })).toMatchObject(expired)
  expect(await anybody.refused(rateByLink, { body: { token, stars: 5 } })).toMatchObject(expired)
})

test('an address that nobody confirmed is shown no words of the ticket', async () => {
  const { token } = await resolved()
  const change = (at: Date | null) =>
    it.world.db.updateTable('users').set({ email_verified_at: at }).where('id', '=', it.petar.id).execute()
  await change(null)
  expect(await open(token)).toMatchObject({ title: '' })
  await change(new Date())
})

test('where nobody is asked the mail has no stars', async () => {
  const rules = await it.kalina.call(showSatisfactionRules)
  await it.kalina.call(saveSatisfactionRules, { body: { ...rules, isAsked: false } })
  await it.openedAs('resolved')
  const mail = (await mailsTo(it, it.petar.member.email)).findLast(({ kind }) => kind === 'ticket_resolved')
  expect(mail?.text).not.toMatch(/rate#|Как се справихме/)
  await it.kalina.call(saveSatisfactionRules, { body: rules })
})

test('whoever cannot sign in any more rates no more', async () => {
  const { token } = await resolved()
  await it.kalina.call(deactivatePerson, { params: { id: it.petar.id } })
  expect(await anybody.refused(openRatingLink, { body: { token } })).toMatchObject(expired)
  await it.kalina.call(reactivatePerson, { params: { id: it.petar.id } })
})
