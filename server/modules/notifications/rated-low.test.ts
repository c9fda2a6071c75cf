import { afterAll, beforeAll, expect, test } from 'vitest'
import { listNotifications } from '#contracts/notifications.ts'
import { deactivatePerson } from '#contracts/people.ts'
import { rateTicket } from '#contracts/satisfaction.ts'
import { signInAs, type Person } from '#testing/people.ts'
import { addQueue } from '#testing/queues.ts'
import { openDesk, type Desk } from '#testing/desk.ts'

let it: Desk
let ingrid: Person
beforeAll(async () => {
  it = await openDesk()
  ingrid = await signInAs(it, 'ingrid')
})
afterAll(() => it.stop())

async function rate(id: string, stars: number, words = '') {
  await it.petar.call(rateTicket, { params: { id }, body: { stars, words } })
  await it.world.reactions.settle()
}
/** What somebody heard of a low rating of this ticket. */
const told = async (who: Person, id: string) => {
  const { items } = await who.call(listNotifications, { query: {} })
  const mails = await it.world.db
    .selectFrom('mails')
    .select(['subject', 'text'])
    .where('kind', '=', 'rated_low')
    .where('thread_id', '=', id)
    .where('to_user', '=', who.id)
    .execute()
  return { bell: items.filter((one) => one.ticketId === id && one.kind === 'rated_low'), mails }
}

test('who answers for the ticket hears of a low rating with its words, by bell and mail', async () => {
  const { id, number } = await it.openedAs('resolved')
  await rate(id, 2, 'It took a week.')
  const { bell, mails } = await told(it.maria, id)
  expect(bell).toMatchObject([{ number, actor: { id: it.petar.id }, data: { stars: 2 } }])
  expect(mails).toHaveLength(1)
  expect(mails[0]?.subject).toContain('2 от 5 звезди')
  expect(mails[0]?.text).toContain('> It took a week.')
  expect(mails[0]?.text).toContain(`/desk/t/${number}`)
  expect((await told(it.tomas, id)).bell).toEqual([])
})

test('once, however often it is changed; and a good one is told to nobody', async () => {
  const { id } = await it.openedAs('resolved')
  await rate(id, 5)
  expect((await told(it.maria, id)).bell).toEqual([])
  for (const stars of [1, 2, 5, 1]) await rate(id, stars)
  const { bell, mails } = await told(it.maria, id)
  expect([bell.length, mails.length]).toEqual([1, 1])
  expect(mails[0]?.text).toContain('без коментар')
})

test('the lead of its queue hears of it too; when all have left, the managers do', async () => {
  await addQueue(it, { leadId: it.tomas.id })
  const { id } = await it.openedAs('resolved')
  await rate(id, 1)
  for (const who of [it.maria, it.tomas]) expect((await told(who, id)).mails).toHaveLength(1)
  const later = await it.openedAs('resolved')
  for (const who of [it.maria, it.tomas]) {
    await it.kalina.call(deactivatePerson, { params: { id: who.id } })
  }
  await rate(later.id, 1)
  expect((await told(ingrid, later.id)).bell).toHaveLength(1)
})
