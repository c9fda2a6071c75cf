import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import type { Person } from '#testing/people.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.stop())

const open = (id: string) => ({ body: { id, title: 'Card', description: 'Lost.', typeId: it.plainId } })
const write = (ticketId: string, id: string, text = 'Hello?') =>
  ({ params: { id: ticketId }, body: { id, text } }) as const
const countOf = async (ticketId: string) =>
  (await it.maria.call(showTicket, { params: { id: ticketId } })).messages.length

test('opening twice answers the first ticket', async () => {
  const id = newId()
  const first = await it.petar.call(openTicket, open(id))
  expect(await it.petar.call(openTicket, { body: { ...open(id).body, title: 'Other' } })).toEqual(first)
  expect(await countOf(id)).toBe(1)
})

test('opening six times at once opens one', async () => {
  const id = newId()
  const answers = await Promise.all(Array.from({ length: 6 }, () => it.petar.call(openTicket, open(id))))
  expect(new Set(answers.map((one) => one.number)).size).toBe(1)
  expect(await countOf(id)).toBe(1)
})

test("somebody else's id is taken, and nothing of his is shown", async () => {
  const id = newId()
  await it.petar.call(openTicket, open(id))
  for (const other of [it.elena, it.maria]) {
    const refusal = await other.refused(openTicket, open(id))
    expect(refusal).toMatchObject({ code: 'id_used', field: 'id' })
    expect(JSON.stringify(refusal)).not.toContain('Lost')
  }
})

test('writing twice, also at once, answers the first message', async () => {
  const { id } = await it.opened()
  const messageId = newId()
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      it.petar.call(writeMessage, write(id, messageId, `try ${index}`)),
    ),
  )
  expect(new Set(answers.map((one) => one.message.text)).size).toBe(1)
  expect(await countOf(id)).toBe(2)
})

test('a message id of somebody else, or of another ticket, is taken', async () => {
  const { id } = await it.opened()
  const messageId = await it.says(it.petar, id, 'Mine.')
  const { id: otherId } = await it.opened()
  const { id: elenasId } = await it.opened({}, it.elena)
  const tries: [Person, string][] = [
    [it.maria, id],
    [it.petar, otherId],
    [it.elena, elenasId],
  ]
  for (const [who, ticketId] of tries) {
    const refusal = await who.refused(writeMessage, write(ticketId, messageId))
    expect(refusal).toMatchObject({ code: 'id_used' })
  }
})

test('the second try of a word that opened a follow-up answers the follow-up', async () => {
  const closed = await it.openedAs('closed')
  const messageId = newId()
  const first = await it.petar.call(writeMessage, write(closed.id, messageId))
  const second = await it.petar.call(writeMessage, write(closed.id, messageId))
  expect(second.ticket.id).toBe(first.ticket.id)
  expect(first.ticket.id).not.toBe(closed.id)
})
