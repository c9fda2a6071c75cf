import { foldChat } from '#contracts/fold-chat.ts'
import { saveInbox, type Inbox } from '#contracts/inboxes.ts'
import { solveEffort } from '#contracts/effort/solve-effort.ts'
import { showChat, startChat, type ChatThread } from '#contracts/chat.ts'
import { askForEffort, openVisitorSession } from '#contracts/visitor-sessions.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { ToClient } from '#contracts/live.ts'
import { newId } from '#kit/id.ts'
import { makeClient, type Client } from './client.ts'
import { openDesk, type Desk } from './desk.ts'
import { openSocket, type LiveSocket } from './live-socket.ts'
import { addQueue } from './queues.ts'

const same = (text: string) => ({ en: text, bg: text, ru: text })

/** A desk with a queue for chats, three at a time, in which Maria and Tomas work, and an inbox that flows into it. */
export async function openChatDesk() {
  const it = await openDesk()
  const queue = await addQueue(it, { capacity: 3, memberIds: [it.maria.id, it.tomas.id] })
  const inbox = await addInbox(it, { queueId: queue.id })
  return { ...it, queue, inbox }
}
export type ChatDesk = Awaited<ReturnType<typeof openChatDesk>>

type Over = Partial<BodyOf<typeof saveInbox>> & { queueId: string }

export const addInbox = (it: Pick<Desk, 'kalina' | 'plainId'>, over: Over): Promise<Inbox> =>
  it.kalina.call(saveInbox, {
    params: { id: newId() },
    body: {
      publicId: `shop-${newId().slice(-8)}`,
      name: 'Shop',
      sites: ['https://shop.example'],
      look: {
        side: 'right',
        accent: null,
        title: same('Shop'),
        greeting: same('Hello'),
        away: same('Nobody is here now'),
      },
      languages: ['en', 'bg', 'ru'],
      typeId: it.plainId,
      showsTyping: false,
      mailAfterMinutes: 10,
      inPortal: true,
      version: 0,
      ...over,
    },
  })

/** Somebody on a page of the site, with the secret that his browser keeps. */
export type Guest = Client & { secret: string }

export const guestWith = (it: ChatDesk, secret: string): Guest =>
  Object.assign(makeClient(it, '', { authorization: `Visitor ${secret}` }), { secret })

export async function guest(it: ChatDesk, identity?: string): Promise<Guest> {
  const { session } = await opensSession(it, identity)
  return guestWith(it, session)
}

/** As the panel does it: the task is solved, whether a token will hold or not. */
export async function opensSession(it: ChatDesk, identity?: string, client = makeClient(it)) {
  const effort = await solveEffort(await client.call(askForEffort))
  const body = { inbox: it.inbox.publicId, effort, ...(identity === undefined ? {} : { identity }) }
  return client.call(openVisitorSession, { body })
}

type Starting = Partial<BodyOf<typeof startChat>>

export const starts = (it: ChatDesk, who: Client, over: Starting = {}): Promise<ChatThread> =>
  who.call(startChat, {
    body: {
      id: newId(),
      messageId: newId(),
      inbox: it.inbox.publicId,
      text: 'Where is my parcel?',
      ...over,
    },
  })

/** A visitor's own line, greeted with his secret. */
export async function guestSocket(it: ChatDesk, { secret }: Guest): Promise<LiveSocket> {
  const socket = await openSocket(it.app, '', '/api/chat/live')
  socket.say({ op: 'hello', session: secret })
  await socket.settle()
  return socket
}

/** Holds a chat from before, and says what it has become by what came over the line since, and freshly fetched. */
export async function watchChat(it: ChatDesk, who: Guest, id: string) {
  const show = () => who.call(showChat, { params: { id } })
  const before = await show()
  const socket = await guestSocket(it, who)
  socket.say({ op: 'subscribe', topic: `chat:${id}`, from: before.position })
  await socket.settle()
  return {
    socket,
    async after() {
      await it.world.reactions.settle()
      await it.log.through()
      await socket.settle()
      const sent = socket.received.map((text) => JSON.parse(text) as ToClient)
      const events = sent.flatMap((message) => (message.op === 'events' ? message.events : []))
      return {
        folded: { ...events.reduce(foldChat, before), position: '' },
        fresh: { ...(await show()), position: '' },
      }
    },
  }
}
