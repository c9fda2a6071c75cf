import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveChoice } from '#contracts/choices.ts'
import { listNotifications } from '#contracts/notifications.ts'
import { moveReturn, type Return, type ReturnMove } from '#contracts/returns.ts'
import { assignTicket } from '#contracts/tickets.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'
import { reports, shopOf } from '#testing/shop.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const reported = async (by: Person) => {
  const one = await reports(by, await shopOf(it.kalina).order(by), { quantity: 2 })
  await it.world.reactions.settle()
  return one
}
async function move(by: Person, { id }: Return, asked: ReturnMove, over: object = {}) {
  await by.call(moveReturn, { params: { id }, body: { move: asked, ...over } })
  await it.world.reactions.settle()
}
/** By Maria to Tomas. */
async function assign({ ticket: { id } }: Return) {
  await it.maria.call(assignTicket, { params: { id }, body: { processorId: it.tomas.id } })
  await it.world.reactions.settle()
}
const bell = async (of: Person, { ticket }: Return) => {
  const { items } = await of.call(listNotifications, { query: {} })
  const own = items.filter(({ ticketId }) => ticketId === ticket.id)
  return own.map(({ kind, data }) => (kind === 'return_moved' ? data['state'] : kind)).toReversed()
}
const mails = async (to: Person, { ticket }: Return) => {
  const all = await it.world.db
    .selectFrom('mails')
    .select(['kind', 'subject', 'text'])
    .where('thread_id', '=', ticket.id)
    .where('to_user', '=', to.id)
    .orderBy('created_at')
    .execute()
  return all.filter(({ kind }) => kind.startsWith('return_') || kind === 'ticket_assigned_customer')
}

test('of each move its customer hears once, by bell and mail, in his language', async () => {
  const one = await reported(it.petar)
  for (const asked of ['approve', 'receive', 'refund'] as const) await move(it.maria, one, asked)
  expect(await bell(it.petar, one)).toEqual(['ticket_opened', 'approved', 'received', 'refunded'])
  const [approved, received, refunded, ...more] = await mails(it.petar, one)
  expect(more).toEqual([])
  expect(approved?.subject).toContain('Връщането ви е одобрено: 2 × Paper star lamp')
  expect(approved?.text).toContain(`номера на поръчката: ${one.order.number}`)
  expect(approved?.text).toContain(`/portal/t/${one.ticket.id}`)
  expect(received?.subject).toContain('Върнатото пристигна')
  expect(refunded?.text).toMatch(/Възстановяваме ви 25,98\s(£|GBP|щ\.?)/u)
})

test('of a rejection he reads why; of an exchange and a repair what is on its way', async () => {
  const rejected = await reported(it.elena)
  await move(it.maria, rejected, 'reject', { rejection: 'It was used for a month.' })
  const [mail] = await mails(it.elena, rejected)
  expect(mail?.subject).toContain('We cannot take your return')
  expect(mail?.text).toContain('> It was used for a month.')
  for (const [end, says] of [
    ['exchange', 'A new one is on its way'],
    ['repair', 'It is repaired'],
  ] as const) {
    const one = await reported(it.elena)
    for (const asked of ['approve', 'receive', end] as const) await move(it.maria, one, asked)
    expect((await mails(it.elena, one)).at(-1)?.subject).toContain(says)
  }
})

test('who starts the ticket by moving its return is told of in that one mail', async () => {
  const one = await reported(it.elena)
  await move(it.maria, one, 'approve')
  expect((await mails(it.elena, one)).map(({ kind }) => kind)).toEqual(['return_moved'])
  const assigned = await reported(it.elena)
  await assign(assigned)
  await move(it.tomas, assigned, 'approve')
  expect((await mails(it.elena, assigned)).map(({ kind }) => kind)).toEqual([
    'ticket_assigned_customer',
    'return_moved',
  ])
})

test('who works on it hears that its customer took it back; nobody hears of his own doing', async () => {
  const one = await reported(it.elena)
  await move(it.tomas, one, 'approve')
  await move(it.elena, one, 'withdraw')
  expect(await bell(it.tomas, one)).toContain('withdrawn')
  expect(await bell(it.maria, one)).not.toContain('withdrawn')
  expect(await bell(it.elena, one)).toEqual(['ticket_opened', 'approved'])
  const byUs = await reported(it.elena)
  await move(it.maria, byUs, 'withdraw')
  expect((await mails(it.elena, byUs)).at(-1)?.text).toContain('has withdrawn it for you')
})

test('as each has chosen: without mail the bell tells it alone', async () => {
  const body = { bell: true, mail: 'off' as const, push: false }
  await it.elena.call(saveChoice, { params: { kind: 'return_moved' }, body })
  const one = await reported(it.elena)
  await move(it.maria, one, 'approve')
  expect(await mails(it.elena, one)).toEqual([])
  expect(await bell(it.elena, one)).toEqual(['ticket_opened', 'approved'])
})
