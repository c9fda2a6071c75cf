import { afterAll, beforeAll, expect, test } from 'vitest'
import { splitTicket, undoSplit, unmergeTicket } from '#contracts/ticket-joins.ts'
import { showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { scenario } from '#testing/scenario.ts'
import { joiningDesk, type JoiningDesk } from './testing.ts'

let it: JoiningDesk
beforeAll(async () => {
  it = await joiningDesk()
})
afterAll(() => it.stop())
const desk = () => it

const withReply = async () => {
  const ticket = await it.opened({ description: 'The card is lost.' })
  const messageId = await it.says(it.petar, ticket.id, 'By the way, a zebra ate my statement.')
  return { ...ticket, messageId, newTicketId: newId() }
}

scenario('a reply becomes a ticket of its own', desk, {
  given: withReply,
  who: 'maria',
  calls: splitTicket,
  with: ({ id, messageId, newTicketId }) => ({
    params: { id },
    body: { id: newTicketId, messageId, title: 'Zebra' },
  }),
  gives: ({ id, typeId, newTicketId }) => ({
    id: newTicketId,
    typeId,
    status: 'new',
    links: [{ kind: 'split_from', ticketId: id }],
  }),
  tells: ({ newTicketId, messageId }) => [
    ['ticket.opened', 'contact', { version: 1 }],
    ['ticket.split', 'contact', { into: { ticketId: newTicketId }, messageId }],
  ],
  resets: ['petar', 'maria', 'tomas'],
  sees({ petar }) {
    expect(petar?.messages.map((one) => one.text)).toEqual(['The card is lost.'])
    expect(petar?.ticket.lastCustomerWordAt).toBe(petar?.messages[0]?.at)
  },
})

test('the new ticket shows the reply first, waits since then, and is found by it', async () => {
  const { id, messageId } = await withReply()
  const made = await it.split(id, messageId)
  const thread = await it.petar.call(showTicket, { params: { id: made.id } })
  expect(thread.messages.map((one) => one.id)).toEqual([messageId])
  expect(thread.ticket.waitingSince).toBe(thread.messages[0]?.at)
  expect([await it.found(made.id, 'zebra'), await it.found(id, 'zebra')]).toEqual([true, false])
  expect((await it.split(id, messageId, made.id)).id).toBe(made.id)
})

test('a first message, a note and a foreign message stay', async () => {
  const { id } = await it.opened()
  const noteId = await it.says(it.maria, id, 'a thought', true)
  const [first] = (await it.show(id)).messages
  const foreign = await it.says(it.elena, (await it.opened({}, it.elena)).id, 'Mine.')
  const refusals = [first?.id ?? '', noteId, foreign].map((messageId) =>
    it.maria.refused(splitTicket, { params: { id }, body: { id: newId(), messageId, title: 'x' } }),
  )
  expect((await Promise.all(refusals)).map((one) => one.code)).toEqual([
    'not_splittable',
    'not_splittable',
    'not_found',
  ])
})

scenario('undone, the message is home again', desk, {
  given: async () => {
    const given = await withReply()
    await it.split(given.id, given.messageId, given.newTicketId)
    return given
  },
  who: 'maria',
  calls: undoSplit,
  with: ({ newTicketId }) => ({ params: { id: newTicketId }, body: {} }),
  gives: ({ id, number }) => ({ mergedInto: { id, number } }),
  tells: ({ id, newTicketId, messageId }) => [
    ['ticket.merged', 'contact', { into: { ticketId: id } }],
    ['ticket.split_undone', 'contact', { from: { ticketId: newTicketId }, messageId }],
  ],
  resets: ['petar', 'maria', 'tomas'],
  sees({ maria }) {
    expect(maria?.messages.map((one) => one.text)).toEqual([
      'The card is lost.',
      'By the way, a zebra ate my statement.',
    ])
  },
})

test('undone, what was written on the new ticket meanwhile comes along; an empty one does not come back', async () => {
  const { id, messageId } = await withReply()
  const empty = await it.split(id, messageId)
  await it.undo(empty.id)
  expect(await it.maria.refused(unmergeTicket, { params: { id: empty.id }, body: {} })).toMatchObject({
    code: 'not_undoable',
  })
  const made = await it.split(id, messageId)
  await it.says(it.maria, made.id, 'Which zebra?')
  await it.undo(made.id)
  expect(await it.textsOf(id)).toEqual([
    'The card is lost.',
    'By the way, a zebra ate my statement.',
    'Which zebra?',
  ])
  expect(await it.found(id, 'zebra')).toBe(true)
  expect(await it.maria.refused(undoSplit, { params: { id: made.id }, body: {} })).toMatchObject({
    code: 'not_undoable',
  })
})

test('closed tickets that share the conversation lose the message from their threads too', async () => {
  const closed = await it.openedAs('closed')
  const write = (text: string) =>
    it.petar.call(writeMessage, { params: { id: closed.id }, body: { id: newId(), text } })
  const { ticket } = await write('Again.')
  const { message } = await write('And a zebra.')
  await it.split(ticket.id, message.id)
  await it.log.through()
  const thread = await it.show(closed.id)
  expect(thread.messages.map((one) => one.text)).toEqual(['Where is my card?', 'Again.'])
  expect(thread.history.at(-1)?.type).toBe('ticket.split')
})
