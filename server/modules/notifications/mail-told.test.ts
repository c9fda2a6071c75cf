import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs, type Person } from '#testing/people.ts'
import { testWorld, type TestWorld } from '#testing/world.ts'
import { desk } from './testing.ts'

let it: TestWorld
let cards: Awaited<ReturnType<typeof desk>>
let petar: Person
let maria: Person

beforeAll(async () => {
  it = await testWorld()
  petar = await signInAs(it, 'petar')
  maria = await signInAs(it, 'maria')
  cards = await desk(it, [maria])
})
afterAll(() => it.stop())

const mail = (kind: string, ticket: string) =>
  it.world.db
    .selectFrom('mails')
    .selectAll()
    .where('kind', '=', kind)
    .where('thread_id', '=', ticket)
    .executeTakeFirstOrThrow()
const numberOf = async (id: string) =>
  (await it.world.db.selectFrom('tickets').select('number').where('id', '=', id).executeTakeFirstOrThrow())
    .number

test('the mail to an agent says who asks what, and takes the ticket with one click that changes nothing by itself', async () => {
  const ticket = await cards.open(petar, { title: 'Картата <b>липсва</b>' })
  const number = await numberOf(ticket)
  const { subject, text, html, to_name: name } = await mail('ticket_opened_agent', ticket)
  expect(name).toBe('Мария Иванова')
  expect(subject).toBe(`[#${number}] Нова: Картата <b>липсва</b>`)
  expect(text).toContain('Петър Димитров')
  expect(text).toContain('It has not come yet')
  expect(text).toContain(`${it.world.config.publicUrl}/desk/t/${number}?take=1\n`)
  expect(html).toContain('Картата &lt;b&gt;липсва&lt;/b&gt;')
})

test("the customer's links name the ticket, since a number opens nothing for him", async () => {
  const ticket = await cards.open(petar)
  const { text } = await mail('ticket_opened_customer', ticket)
  expect(text).toContain(`${it.world.config.publicUrl}/portal/t/${ticket}`)
  expect(text).not.toContain('/desk/')
})

test('an answer arrives whole, in the thread of the confirmation', async () => {
  const ticket = await cards.open(petar)
  await cards.write(maria, ticket, 'Първи ред\n\nвтори <i>ред</i>')
  const { text, html, headers } = await mail('agent_wrote', ticket)
  expect(text).toContain('> Първи ред\n> \n> втори <i>ред</i>')
  expect(html).toContain('втори &lt;i&gt;ред&lt;/i&gt;')
  const first = await mail('ticket_opened_customer', ticket)
  expect(headers).toMatchObject({ 'In-Reply-To': first.message_id, References: first.message_id })
})

test('to an address that nobody confirmed: one confirmation a day, and no word of whoever typed it', async () => {
  const ahmed = await signInAs(it, 'ahmed')
  const words = 'BUY NOW at evil.example'
  await it.world.db
    .updateTable('users')
    .set({ email_verified_at: null, name: words })
    .where('id', '=', ahmed.id)
    .execute()
  const first = await cards.open(ahmed, { title: words })
  await cards.open(ahmed, { title: words })
  await cards.write(maria, first, 'We look into it.')
  const sent = await it.world.db.selectFrom('mails').selectAll().where('to_user', '=', ahmed.id).execute()
  expect(sent.map(({ kind }) => kind).sort()).toEqual(['agent_wrote', 'ticket_opened_customer'])
  for (const { subject, text, html, to_name: name } of sent) {
    expect([subject, text, html, name].join()).not.toMatch(/buy now|evil/i)
  }
})
