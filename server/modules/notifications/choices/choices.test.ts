import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listChoices, saveChoice, saveDigest } from '#contracts/choices.ts'
import {
  notificationKinds,
  notificationKindNames,
  usualChoice,
  type Choice,
  type NotificationKind,
} from '#contracts/notification-kinds.ts'
import { listNotifications } from '#contracts/notifications.ts'
import { toldBy } from '#testing/events.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from '../testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let elena: Person
let maria: Person
let ana: Person
let kalina: Person

beforeAll(async () => {
  it = await testWorld({ LIMIT_FACTOR: '100' })
  ;[elena, maria, ana, kalina] = await Promise.all([
    signInAs(it, 'elena'),
    signInAs(it, 'maria'),
    signInAs(it, 'ana'),
    signInAs(it, 'kalina'),
  ])
  cards = await desk(it, [maria])
})
afterAll(() => it.stop())

const nothing: Choice = { bell: false, mail: 'off', push: false }
const choose = (person: Person, kind: NotificationKind, choice: Choice) =>
  person.call(saveChoice, { params: { kind }, body: choice })
const kindsOf = async (person: Person) => (await person.call(listChoices)).items.map(({ kind }) => kind)

describe('everybody has a choice for each kind that can concern him', () => {
  test('a customer fewer than those who work here', async () => {
    expect(await kindsOf(elena)).toEqual([
      'ticket_opened',
      'ticket_assigned',
      'agent_wrote',
      'ticket_moved',
      'return_moved',
    ])
    expect(await kindsOf(maria)).toEqual([
      'ticket_opened',
      'ticket_assigned',
      'customer_wrote',
      'ticket_escalated',
      'escalated_wrote',
      'ticket_overdue',
      'rule_told',
      'ticket_waits',
      'return_moved',
      'rated_low',
    ])
  })

  test('and is told in the usual ways of his role until he chooses', async () => {
    const { items, digest } = await kalina.call(listChoices)
    for (const { kind, ...choice } of items) expect(choice).toMatchObject(usualChoice(kind, 'admin') ?? {})
    expect(items[0]).toMatchObject({ kind: 'ticket_opened', mail: 'digest' })
    expect(digest).toEqual({ every: 'day', hour: 8 })
  })

  test('every kind has a mail for each side that is told of it', () => {
    for (const kind of notificationKindNames) {
      const { mails, usual } = notificationKinds[kind]
      expect('staff' in mails, kind).toBe('agent' in usual)
      expect('customer' in mails, kind).toBe('customer' in usual)
    }
  })

  test('what he cannot be told of cannot be chosen', async () => {
    const asked = { params: { kind: 'agent_wrote' }, body: nothing } as const
    expect(await maria.refused(saveChoice, asked)).toMatchObject({ code: 'unknown_choice', field: 'kind' })
  })
})

describe('what he chose is how he is told', () => {
  test('by mail alone', async () => {
    await choose(ana, 'ticket_assigned', { bell: false, mail: 'now', push: false })
    const ticket = await cards.open(elena)
    await cards.assign(maria, ticket, ana)
    expect([await cards.bell(ana, ticket), await cards.mails(ana, ticket)]).toEqual([[], ['ticket_assigned']])
    expect((await ana.call(listNotifications, { query: {} })).unread).toBe(0)
  })

  test('by the bell alone', async () => {
    await choose(ana, 'ticket_assigned', { bell: true, mail: 'off', push: false })
    const ticket = await cards.open(elena)
    await cards.assign(maria, ticket, ana)
    expect([await cards.bell(ana, ticket), await cards.mails(ana, ticket)]).toEqual([['ticket_assigned'], []])
  })

  test('not at all, and also not later', async () => {
    await choose(ana, 'ticket_assigned', nothing)
    const ticket = await cards.open(elena)
    await cards.assign(maria, ticket, ana)
    await choose(ana, 'ticket_assigned', { bell: true, mail: 'now', push: true })
    await it.world.db.updateTable('cursors').set({ xid: '0' }).where('name', 'like', 'notify-%').execute()
    await it.world.reactions.settle()
    expect([await cards.bell(ana, ticket), await cards.mails(ana, ticket)]).toEqual([[], []])
  })

  test('a kind at a time, and each for himself', async () => {
    await choose(elena, 'ticket_opened', nothing)
    const ticket = await cards.open(elena)
    await cards.write(maria, ticket, 'Here it is.')
    expect(await cards.bell(elena, ticket)).toEqual(['agent_wrote'])
    expect(await cards.mails(elena, ticket)).toEqual(['agent_wrote'])
    expect(await cards.bell(maria, ticket)).toEqual(['ticket_opened'])
  })
})

test('other open pages of the person hear of a choice, and nobody else', async () => {
  const told = await toldBy(it, async () => {
    await choose(maria, 'customer_wrote', nothing)
    await maria.call(saveDigest, { body: { every: 'hour', hour: 0 } })
  })
  expect(told).toEqual(['choices.changed', 'choices.changed'])
  const { items, digest } = await maria.call(listChoices)
  expect(items.find(({ kind }) => kind === 'customer_wrote')).toEqual({
    kind: 'customer_wrote',
    mailKind: 'customer_wrote',
    ...nothing,
  })
  expect(digest).toEqual({ every: 'hour', hour: 0 })
  expect((await ana.call(listChoices)).digest).toEqual({ every: 'day', hour: 8 })
})
