import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToClient } from '#contracts/live.ts'
import {
  banVisitor,
  joinChat,
  leaveChat,
  liftBan,
  listBans,
  listDeskChats,
  showDeskChat,
} from '#contracts/inboxes.ts'
import { readTicket, receiveChat } from '#contracts/read-marks.ts'
import { endChat, noteChatPage, readChat, showChat } from '#contracts/chat.ts'
import { assignTicket, showTicket, writeMessage } from '#contracts/tickets.ts'
import { newId } from '#kit/id.ts'
import {
  addInbox,
  guest,
  guestSocket,
  openChatDesk,
  starts,
  watchChat,
  type ChatDesk,
  type Guest,
} from '#testing/chats.ts'
import { replay } from '#testing/replay.ts'
import type { Client } from '#testing/client.ts'
import type { Person } from '#testing/people.ts'
import { openSocket, type LiveSocket } from '#testing/live-socket.ts'

let it: ChatDesk
beforeAll(async () => {
  it = await openChatDesk()
})
afterAll(() => it.stop())

const signsAt = (socket: LiveSocket) =>
  socket.received
    .map((text) => JSON.parse(text) as ToClient)
    .flatMap((one) => (one.op === 'signal' ? [[one.kind, one.words] as const] : []))

async function until(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}

async function sitsAt(who: Guest, id: string, from: string): Promise<LiveSocket> {
  const socket = await guestSocket(it, who)
  socket.say({ op: 'subscribe', topic: `chat:${id}`, from })
  await socket.settle()
  return socket
}
async function looksAt(ticketId: string, who: Person = it.maria): Promise<LiveSocket> {
  const socket = await openSocket(it.app, who.cookie)
  const { position } = await who.call(showTicket, { params: { id: ticketId } })
  socket.say({ op: 'subscribe', topic: `ticket:${ticketId}`, from: position })
  await socket.settle()
  return socket
}

describe('what is being typed', () => {
  test.each([
    ['is seen by those who answer where the inbox says so', true, ['typing', 'I have lo']],
    ['is not passed on where it does not', false, ['typing', undefined]],
  ] as const)('%s', async (_says, showsTyping, seen) => {
    const inbox = await addInbox(it, { queueId: it.queue.id, showsTyping, inPortal: false })
    const desk = { ...it, inbox }
    const visitor = await guest(desk)
    const { chat, position } = await starts(desk, visitor)
    expect(chat.showsTyping).toBe(showsTyping)
    const agent = await looksAt(chat.ticketId ?? '')
    const own = await sitsAt(visitor, chat.id, position)
    own.say({ op: 'signal', topic: `chat:${chat.id}`, kind: 'typing', words: 'I have lo' })
    await until(() => signsAt(agent).length > 0)
    expect(signsAt(agent)).toEqual([seen])
    // What one of us types is never shown to the visitor, whatever his program sends along.
    agent.say({ op: 'signal', topic: `ticket:${chat.ticketId}`, kind: 'typing', words: 'He is a' })
    await until(() => signsAt(own).length > 0)
    expect(signsAt(own)).toEqual([['typing', undefined]])
    agent.close()
    own.close()
  })

  test('is shown of nobody who may say nothing more, nor is where he goes', async () => {
    const inbox = await addInbox(it, { queueId: it.queue.id, showsTyping: true, inPortal: false })
    const desk = { ...it, inbox }
    const visitor = await guest(desk)
    const { chat, position } = await starts(desk, visitor)
    const [own, agent] = [await sitsAt(visitor, chat.id, position), await looksAt(chat.ticketId ?? '')]
    await it.maria.call(banVisitor, { params: { id: chat.id }, body: { reason: 'Insults' } })
    for (const kind of ['typing', 'idle'])
      own.say({ op: 'signal', topic: `chat:${chat.id}`, kind, words: 'Insults' })
    await own.settle()
    const page = { url: 'https://shop.example/insults', title: 'Insults' }
    await visitor.call(noteChatPage, { params: { id: chat.id }, body: page })
    const another = await looksAt(chat.ticketId ?? '', it.tomas)
    another.say({ op: 'signal', topic: `ticket:${chat.ticketId}`, kind: 'noting' })
    await until(() => signsAt(agent).some(([kind]) => kind === 'noting'))
    expect(signsAt(agent).filter(([kind, words]) => kind === 'typing' || words !== undefined)).toEqual([])
    const { chat: shown } = await it.maria.call(showDeskChat, { params: { id: chat.ticketId ?? '' } })
    expect(shown?.page).toBeNull()
    for (const socket of [own, agent, another]) socket.close()
    const { items } = await it.kalina.call(listBans)
    await it.maria.call(liftBan, { params: { id: items[0]?.id ?? '' } })
  })
})

const startedBy = async (who: Client, over = {}) => {
  const { chat } = await starts(it, who, over)
  const ticketId = chat.ticketId ?? ''
  return { id: chat.id, ticketId, chat: { params: { id: chat.id } }, ticket: { params: { id: ticketId } } }
}
const inHandsOf = async (who: Client, over = {}) => {
  const started = await startedBy(who, over)
  await it.maria.call(assignTicket, { ...started.ticket, body: { processorId: it.maria.id } })
  return started
}

describe('who listens to a chat', () => {
  test('sees everything and writes notes, and its visitor sees nothing of him', async () => {
    const visitor = await guest(it)
    const { id, chat, ticket } = await inHandsOf(visitor)
    const watch = await watchChat(it, visitor, id)
    const { messages, ticket: seen } = await it.tomas.call(showTicket, ticket)
    expect([messages.length, seen.abilities.reply, seen.abilities.note]).toEqual([1, false, true])
    await it.tomas.call(readTicket, { ...ticket, body: { seq: 1 } })
    await it.tomas.call(receiveChat, { ...chat, body: { seq: 1 } })
    await it.says(it.tomas, ticket.params.id, 'Offer him the blue one', true)
    const refused = await it.tomas.refused(writeMessage, { ...ticket, body: { id: newId(), text: 'Hi' } })
    expect(refused.code).toBe('join_first')
    const [own, his] = [await looksAt(ticket.params.id), await looksAt(ticket.params.id, it.tomas)]
    for (const kind of ['viewing', 'noting', 'idle'])
      his.say({ op: 'signal', topic: `ticket:${ticket.params.id}`, kind })
    await until(() => signsAt(own).length === 3)
    for (const kind of ['typing', 'idle'])
      own.say({ op: 'signal', topic: `ticket:${ticket.params.id}`, kind })
    await until(() => signsAt(watch.socket).length >= 2)
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    expect(fresh.reads).toEqual([])
    expect(signsAt(watch.socket).map(([kind]) => kind)).toEqual(['typing', 'idle'])
    for (const socket of [own, his]) socket.close()
    expect(watch.socket.received.join() + JSON.stringify(fresh)).not.toContain(it.tomas.id)
    // His colleagues do.
    const { reads } = await it.maria.call(showTicket, ticket)
    expect(reads.map(({ person, seq }) => [person.id, seq])).toEqual([[it.tomas.id, 1]])
    watch.socket.close()
  })

  test('joins before the eyes of its visitor, answers, and leaves; whose it is stays', async () => {
    const visitor = await guest(it)
    const { id, chat, ticket } = await inHandsOf(visitor)
    await it.tomas.call(readTicket, { ...ticket, body: { seq: 1 } })
    const watch = await watchChat(it, visitor, id)
    const about = async () => (await it.tomas.call(showDeskChat, ticket)).chat?.abilities
    expect(await about()).toMatchObject({ join: true, leave: false })
    const joined = await it.tomas.call(joinChat, chat)
    expect(joined).toMatchObject({ agent: { id: it.maria.id }, joined: [{ id: it.tomas.id }] })
    // Once more changes nothing, and is told to nobody.
    await it.tomas.call(joinChat, chat)
    expect((await it.tomas.call(listDeskChats)).mine.map((one) => one.conversationId)).toContain(id)
    await it.says(it.tomas, ticket.params.id, 'Tomas here, I packed it.')
    const { folded, fresh } = await watch.after()
    expect(folded).toEqual(fresh)
    expect(fresh.chat.joined.map(({ name }) => name)).toEqual([it.tomas.member.name])
    expect(fresh.reads.map(({ person, seq }) => [person.id, seq])).toEqual([[it.tomas.id, 1]])
    expect(watch.socket.received.join().match(/ticket\.chat_joined/g)).toHaveLength(1)
    expect(await about()).toMatchObject({ join: false, leave: true })
    await it.tomas.call(leaveChat, chat)
    const after = await watch.after()
    expect(after.folded).toEqual(after.fresh)
    expect(after.fresh.chat.joined).toEqual([])
    const refused = await it.tomas.refused(writeMessage, { ...ticket, body: { id: newId(), text: 'Hi' } })
    expect(refused.code).toBe('join_first')
    watch.socket.close()
  })

  test('types to nobody, until he joins', async () => {
    const visitor = await guest(it)
    const { id, ticketId, chat } = await inHandsOf(visitor)
    const { position } = await visitor.call(showChat, chat)
    const own = await sitsAt(visitor, id, position)
    const listener = await looksAt(ticketId, it.tomas)
    listener.say({ op: 'subscribe', topic: `chat:${id}`, from: position })
    for (const topic of [`ticket:${ticketId}`, `chat:${id}`]) {
      listener.say({ op: 'signal', topic, kind: 'typing' })
      listener.say({ op: 'signal', topic, kind: 'idle' })
    }
    await listener.settle()
    await it.tomas.call(joinChat, chat)
    listener.say({ op: 'signal', topic: `ticket:${ticketId}`, kind: 'typing' })
    await until(() => signsAt(own).length > 0)
    expect(signsAt(own)).toEqual([['typing', undefined]])
    listener.close()
    own.close()
    await visitor.call(endChat, chat)
  })

  test('is a colleague again as soon as the chat is over', async () => {
    const visitor = await guest(it)
    const { chat, ticket } = await inHandsOf(visitor)
    await it.tomas.call(joinChat, chat)
    await visitor.call(endChat, chat)
    expect((await it.tomas.refused(joinChat, chat)).code).toBe('chat_over')
    const { ticket: seen } = await it.tomas.call(showTicket, ticket)
    expect(seen.abilities.reply).toBe(true)
  })
})

describe('what was said', () => {
  test('is delivered when the other side’s screen says so, and seen when it was looked at', async () => {
    const { ticketId, chat, ticket } = await inHandsOf(it.petar, { inbox: 'portal' })
    const step = async () => {
      await it.says(it.maria, ticketId, 'Here you are.')
      await it.petar.call(receiveChat, { ...chat, body: { seq: 2 } })
      await it.maria.call(receiveChat, { ...chat, body: { seq: 1 } })
      await it.tomas.call(readTicket, { ...ticket, body: { seq: 2 } })
    }
    const { views } = await replay(it, ticketId, step)
    const marksFor = (name: 'petar' | 'maria') =>
      views[name]?.reads.map(({ person, seq, received }) => [person.role, seq, received]).sort()
    expect(marksFor('petar')).toEqual([
      ['agent', 0, 1],
      ['customer', 0, 2],
    ])
    expect(marksFor('maria')).toEqual([
      ['agent', 0, 1],
      ['agent', 2, 0],
      ['customer', 0, 2],
    ])
    await it.petar.call(readChat, { ...chat, body: { seq: 2 } })
    // What was seen is not delivered once more.
    await it.petar.call(receiveChat, { ...chat, body: { seq: 2 } })
    const { reads } = await it.petar.call(showChat, chat)
    expect(reads.find(({ person }) => person.id === it.petar.id)).toMatchObject({ seq: 2, received: 2 })
  })

  test('beyond the last word nothing is delivered, and of a foreign chat nothing at all', async () => {
    const visitor = await guest(it)
    const { id } = (await starts(it, visitor)).chat
    const chat = { params: { id } }
    await visitor.call(receiveChat, { ...chat, body: { seq: 99 } })
    const { reads } = await visitor.call(showChat, chat)
    expect(reads.map(({ received }) => received)).toEqual([1])
    const other = await guest(it)
    await starts(it, other)
    expect((await other.refused(receiveChat, { params: { id }, body: { seq: 1 } })).code).toBe('not_found')
  })
})
