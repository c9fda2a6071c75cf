import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToClient } from '#contracts/live.ts'
import { showTicket } from '#contracts/tickets.ts'
import {
  addInbox,
  guest,
  guestSocket,
  openChatDesk,
  starts,
  type ChatDesk,
  type Guest,
} from '#testing/chats.ts'
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
async function looksAt(ticketId: string): Promise<LiveSocket> {
  const socket = await openSocket(it.app, it.maria.cookie)
  const { position } = await it.maria.call(showTicket, { params: { id: ticketId } })
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
})
