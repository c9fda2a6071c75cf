import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askForPerson,
  endChat,
  listChats,
  rateChat,
  readChat,
  showChat,
  startChat,
  writeInChat,
} from '#contracts/chat.ts'
import { makeChatTicket, showDeskChat } from '#contracts/inboxes.ts'
import { moveTicket, showTicket } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import { guest, openChatDesk, starts, watchChat, type ChatDesk } from '#testing/chats.ts'
import { comes, goes, routed } from '#testing/queues.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

describe('a chat', () => {
  test('is a ticket on its own conversation from the moment a person is asked for', async () => {
    const visitor = await guest(it)
    const { chat, messages } = await starts(it, visitor, { name: 'Ana Petrova', topic: 'Parcel' })
    expect(chat).toMatchObject({ state: 'live', agent: null, place: { ahead: 0, minutes: null } })
    expect(messages.map(({ text, side, author }) => [text, side, author?.name])).toEqual([
      ['Where is my parcel?', 'contact', 'Ana Petrova'],
    ])
    const thread = await it.maria.call(showTicket, { params: { id: chat.ticketId ?? '' } })
    expect(thread.ticket).toMatchObject({ channel: 'chat', title: 'Parcel', conversationId: chat.id })
    expect(thread.messages).toEqual(messages)
  })

  test('is given to whoever is free, and both see every word of the other', async () => {
    await comes(it.maria)
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor)
    const watch = await watchChat(it, visitor, chat.id)
    const ticket = await routed(it, chat.ticketId ?? '')
    expect(ticket.processor?.id).toBe(it.maria.id)
    await it.says(it.maria, ticket.id, 'It is on its way.')
    await it.says(it.maria, ticket.id, 'She is impatient', true)
    await visitor.call(writeInChat, { params: { id: chat.id }, body: { id: newId(), text: 'Thanks!' } })
    await visitor.call(readChat, { params: { id: chat.id }, body: { seq: 2 } })
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    expect(fresh.messages.map(({ text }) => text)).toEqual([
      'Where is my parcel?',
      'It is on its way.',
      'Thanks!',
    ])
    expect(fresh.chat).toMatchObject({ agent: { id: it.maria.id }, place: null })
    expect(watch.socket.received.join()).not.toContain('impatient')
    const { reads } = await it.maria.call(showTicket, { params: { id: ticket.id } })
    expect(reads.map(({ person, seq }) => [person.role, seq])).toContainEqual(['visitor', 2])
    watch.socket.close()
    await it.maria.call(endChat, { params: { id: chat.id } })
    await goes(it.maria)
  })

  test('sent again with its ids is one chat with one message', async () => {
    const visitor = await guest(it)
    const ids = { id: newId(), messageId: newId() }
    const [first, second] = await Promise.all([starts(it, visitor, ids), starts(it, visitor, ids)])
    expect(first.messages).toEqual(second.messages)
    const word = { params: { id: ids.id }, body: { id: newId(), text: 'Hello?' } }
    const [one, again] = await Promise.all([visitor.call(writeInChat, word), visitor.call(writeInChat, word)])
    expect(one).toEqual(again)
    expect((await visitor.call(showChat, { params: { id: ids.id } })).messages).toHaveLength(2)
  })

  test('with nobody yet has no ticket, and gets one with all that was said when a person is asked for', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor, { talkTo: 'guide' })
    expect(chat).toMatchObject({ state: 'guided', ticketId: null })
    await visitor.call(writeInChat, {
      params: { id: chat.id },
      body: { id: newId(), text: 'The blue lamp.' },
    })
    const watch = await watchChat(it, visitor, chat.id)
    const asked = await visitor.call(askForPerson, { params: { id: chat.id }, body: {} })
    expect(asked.state).toBe('live')
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    watch.socket.close()
    const thread = await it.maria.call(showTicket, { params: { id: asked.ticketId ?? '' } })
    expect(thread.messages.map(({ text }) => text)).toEqual(['Where is my parcel?', 'The blue lamp.'])
    expect(thread.ticket.title).toBe('Where is my parcel? · The blue lamp.')
  })

  test('ends for both, is rated, and takes no word more', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor)
    const id = { params: { id: chat.id } }
    const watch = await watchChat(it, visitor, chat.id)
    await it.maria.call(moveTicket, { params: { id: chat.ticketId ?? '' }, body: { move: 'start' } })
    await it.maria.call(endChat, id)
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    watch.socket.close()
    expect(fresh.chat).toMatchObject({
      state: 'ended',
      endedBy: 'agent',
      abilities: { write: false, rate: true },
    })
    const refused = await visitor.refused(writeInChat, { ...id, body: { id: newId(), text: 'One more' } })
    expect(refused.code).toBe('chat_over')
    const rated = await visitor.call(rateChat, { ...id, body: { stars: 5, words: 'Quick!' } })
    expect(rated.rating).toEqual({ stars: 5, words: 'Quick!' })
    const { ticket } = await it.maria.call(showTicket, { params: { id: chat.ticketId ?? '' } })
    expect(ticket.status).toBe('resolved')
  })

  test('ends with its ticket, whatever way that comes to its end', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor)
    await it.maria.call(moveTicket, { params: { id: chat.ticketId ?? '' }, body: { move: 'close' } })
    await it.world.reactions.settle()
    const { chat: after } = await visitor.call(showChat, { params: { id: chat.id } })
    expect(after).toMatchObject({ state: 'ended', endedBy: 'system' })
  })

  test('that its visitor ends while nobody came is closed, and he is not asked how it went', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor)
    const id = { params: { id: chat.id } }
    expect((await visitor.call(endChat, id)).abilities.rate).toBe(false)
    const { ticket } = await it.maria.call(showTicket, { params: { id: chat.ticketId ?? '' } })
    expect(ticket.status).toBe('closed')
    const refused = await visitor.refused(rateChat, { ...id, body: { stars: 1, words: '' } })
    expect(refused.code).toBe('rating_over')
  })

  test('goes on as a ticket on the same thread', async () => {
    const visitor = await guest(it)
    const { chat } = await starts(it, visitor)
    expect(await it.maria.call(makeChatTicket, { params: { id: chat.id } })).toMatchObject({
      state: 'as_ticket',
    })
    await visitor.call(writeInChat, { params: { id: chat.id }, body: { id: newId(), text: 'I can wait.' } })
    const { messages } = await it.maria.call(showTicket, { params: { id: chat.ticketId ?? '' } })
    expect(messages).toHaveLength(2)
  })

  test('shows those who answer where he is and came from', async () => {
    const visitor = await guest(it)
    const page = { url: 'https://shop.example/lamps', title: 'Lamps', referrer: 'https://search.example/' }
    const { chat } = await starts(it, visitor, { page })
    const { chat: seen } = await it.maria.call(showDeskChat, { params: { id: chat.ticketId ?? '' } })
    expect(seen).toMatchObject({
      page: { title: 'Lamps' },
      referrer: 'https://search.example/',
      isVisitor: true,
    })
  })

  test('of a customer who has signed in is his own, over the portal', async () => {
    const { chat } = await it.petar.call(startChat, {
      body: { id: newId(), messageId: newId(), inbox: 'portal', text: 'Hello' },
    })
    const { items } = await it.petar.call(listChats)
    expect(items.map((one) => one.chat.id)).toEqual([chat.id])
    const { ticket } = await it.petar.call(showTicket, { params: { id: chat.ticketId ?? '' } })
    expect(ticket.channel).toBe('chat')
  })
})
