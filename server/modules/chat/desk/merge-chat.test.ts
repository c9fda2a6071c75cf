import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeChatTicket } from '#contracts/inboxes.ts'
import { endChat, listChats, showChat, writeInChat } from '#contracts/chat.ts'
import { mergeTicket, splitTicket } from '#contracts/ticket-joins.ts'
import { moveTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { guest, openChatDesk, starts, watchChat, type ChatDesk } from '#testing/chats.ts'
import type { Client } from '#testing/client.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const startedBy = async (who: Client) => {
  const { chat } = await starts(it, who)
  const ticketId = chat.ticketId ?? ''
  return { id: chat.id, ticketId, chat: { params: { id: chat.id } }, ticket: { params: { id: ticketId } } }
}

test('a chat that goes on is not merged away from its visitor, nor split; another is merged into it, and he loses nothing', async () => {
  const visitor = await guest(it)
  const { id, ticketId, chat } = await startedBy(visitor)
  const second = (await starts(it, visitor)).chat.ticketId ?? ''
  const merge = (from: string, intoId: string) => ({ params: { id: from }, body: { intoId } })
  const word = { id: newId(), text: 'And the second parcel?' }
  await visitor.call(writeInChat, { ...chat, body: word })
  const split = { id: newId(), messageId: word.id, title: 'Second parcel' }
  const ways = [
    await it.maria.refused(mergeTicket, merge(ticketId, second)),
    await it.maria.refused(splitTicket, { params: { id: ticketId }, body: split }),
  ]
  expect(ways.map(({ code }) => code)).toEqual(['chat_goes_on', 'chat_goes_on'])
  // As a ticket it goes on for a visitor all the same: he has no other page.
  await it.maria.call(makeChatTicket, chat)
  expect((await it.maria.refused(mergeTicket, merge(ticketId, second))).code).toBe('chat_goes_on')
  const watch = await watchChat(it, visitor, id)
  const { items } = await visitor.call(listChats)
  const other = items.find((one) => one.chat.ticketId === second)?.chat.id ?? ''
  await visitor.call(endChat, { params: { id: other } })
  await it.maria.call(mergeTicket, merge(second, ticketId))
  await it.says(it.maria, ticketId, 'Both are on their way.')
  const { folded, fresh } = await watch.after()
  expect(folded).toEqual(fresh)
  expect(fresh.messages.map(({ text }) => text)).toEqual([
    'Where is my parcel?',
    'And the second parcel?',
    'Both are on their way.',
  ])
  watch.socket.close()
})

test('a chat whose ticket was resolved and merged takes the next word all the same, and answers it there', async () => {
  const visitor = await guest(it)
  const first = await startedBy(visitor)
  await it.maria.call(makeChatTicket, first.chat)
  await it.says(it.maria, first.ticketId, 'It is with the carrier.')
  await it.maria.call(moveTicket, { ...first.ticket, body: { move: 'resolve' } })
  const second = await startedBy(visitor)
  await it.maria.call(mergeTicket, { ...first.ticket, body: { intoId: second.ticketId } })

  const word = { ...first.chat, body: { id: newId(), text: 'It is still not here.' } }
  await visitor.call(writeInChat, word)
  const { chat } = await visitor.call(showChat, first.chat)
  const { ticket } = await it.maria.call(showTicket, { params: { id: chat.ticketId ?? '' } })
  expect(ticket).toMatchObject({ status: 'new', mergedInto: null })
  expect(ticket.links.map(({ kind, ticketId }) => [kind, ticketId])).toEqual([['follows', first.ticketId]])
  await it.says(it.maria, ticket.id, 'We ask them.')
  await visitor.call(writeInChat, word)
  const { messages } = await visitor.call(showChat, first.chat)
  expect(messages.map(({ text }) => text).slice(-2)).toEqual(['It is still not here.', 'We ask them.'])
})
