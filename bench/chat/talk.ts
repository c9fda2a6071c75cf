import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { INBOX, type People, type Visitor } from './house.ts'
import { Line } from './line.ts'
import { atRate } from './rate.ts'

/** Milliseconds from the moment a word should go out to the moment it is on the other side's line. */
export type Talked = { times: number[]; lost: number; refused: number; took: number }
export type Conversation = { talk(at: { rate: number; seconds: number }): Promise<Talked> }

type Chat = Visitor & { ticketId: string; agent: number }
type Sent = { at: number; by: 'visitor' | 'agent' }

/** So many seconds of words at a third of the rate come before those that are measured. */
export const WARM_UP = 10

const connections = new Agent({ keepAlive: true, maxSockets: 256 })
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Opens the chats and both sides' lines. */
export async function beginTalk(url: string, people: People, count: number): Promise<Conversation> {
  const chats = await openChats(url, people, count)
  const sent = new Map<string, Sent>()
  const times: number[] = []
  const heard = (by: Sent['by']) => (text: string) => {
    if (!text.startsWith('{"op":"events"')) return
    for (const [, id = ''] of text.matchAll(/"message":\{"id":"([^"]+)"/g)) {
      const word = sent.get(id)
      // Who has written hears it too, on his own line.
      if (word?.by !== by) continue
      sent.delete(id)
      times.push(performance.now() - word.at)
    }
  }
  const lines = openLines({ url, people, chats, heard })
  while (lines.some(({ isUp }) => !isUp)) await pause(50)

  async function talk(at: { rate: number; seconds: number }): Promise<Talked> {
    let refused = 0
    const say = (turn: number, due: number) => {
      const id = randomUUID()
      const by = turn % 2 === 0 ? 'visitor' : 'agent'
      sent.set(id, { at: due, by })
      const word = wordOf(people, chats[(turn * 7) % chats.length] as Chat, by)
      send(url, { ...word, body: { id, text: `Word ${turn}` } }).catch((error: unknown) => {
        sent.delete(id)
        if (refused === 0) process.stderr.write(`${String(error)}\n`)
        refused += 1
      })
    }
    // As a house that is at work: the first words of a process that has just started take longer, on both sides.
    await atRate({ rate: at.rate / 3, seconds: WARM_UP }, say)
    for (let waits = 0; sent.size > 0 && waits < 100; waits += 1) await pause(100)
    times.length = 0
    const took = await atRate(at, say)
    for (let waits = 0; sent.size > 0 && waits < 100; waits += 1) await pause(100)
    for (const line of lines) line.close()
    return { times, lost: sent.size, refused, took }
  }
  return { talk }
}

function wordOf({ agents }: People, { chatId, secret, ticketId, agent }: Chat, by: Sent['by']) {
  if (by === 'visitor') {
    const headers = { authorization: `Visitor ${secret}` }
    return { path: `/api/chat/conversations/${chatId}/messages`, headers }
  }
  return { path: `/api/tickets/${ticketId}/messages`, headers: { cookie: agents[agent]?.cookie ?? '' } }
}

type Opening = {
  url: string
  people: People
  chats: Chat[]
  heard: (by: Sent['by']) => (text: string) => void
}

function openLines({ url, people, chats, heard }: Opening): Line[] {
  const live = url.replace('http', 'ws')
  const visitors = chats.map(({ secret, chatId }) => {
    const topic = `chat:${chatId}`
    const greeting = [
      { op: 'hello', session: secret },
      { op: 'subscribe', topic, from: '0.0' },
    ]
    // What the agent writes the visitor hears, and the other way round.
    return new Line({ address: `${live}/api/chat/live`, origin: url, greeting, onMessage: heard('agent') })
  })
  const agents = people.agents.map(({ cookie }, at) => {
    const own = chats.filter(({ agent: of }) => of === at)
    const greeting = own.map(({ ticketId }) => ({
      op: 'subscribe',
      topic: `ticket:${ticketId}`,
      from: '0.0',
    }))
    return new Line({
      address: `${live}/api/live`,
      origin: url,
      headers: { cookie },
      greeting,
      onMessage: heard('visitor'),
    })
  })
  return [...visitors, ...agents]
}

/** Each asks for a person, and waits until the routing has found one. */
async function openChats(url: string, { visitors, agents }: People, count: number): Promise<Chat[]> {
  const chats: Chat[] = []
  const waiting = visitors.slice(0, count)
  const open = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const headers = { authorization: `Visitor ${next.secret}` }
      const body = { id: next.chatId, messageId: randomUUID(), inbox: INBOX, text: 'Hello', name: 'Visitor' }
      await send(url, { path: '/api/chat/conversations', headers, body })
      const { ticketId, agentId } = await untilJoined(url, next)
      chats.push({ ...next, ticketId, agent: agents.findIndex(({ id }) => id === agentId) })
    }
  }
  await Promise.all(Array.from({ length: 16 }, open))
  return chats
}

type Shown = { chat: { ticketId: string; agent: { id: string } | null } }

async function untilJoined(url: string, { secret, chatId }: Visitor) {
  const headers = { authorization: `Visitor ${secret}` }
  for (;;) {
    const { chat } = (await send(url, { path: `/api/chat/conversations/${chatId}`, headers })) as Shown
    if (chat.agent) return { ticketId: chat.ticketId, agentId: chat.agent.id }
    await pause(200)
  }
}

type Asked = { path: string; headers: Record<string, string>; body?: object }

function send(url: string, { path, headers, body }: Asked): Promise<unknown> {
  const payload = body && JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const call = request(
      `${url}${path}`,
      {
        agent: connections,
        method: payload ? 'POST' : 'GET',
        headers: {
          origin: url,
          ...(payload && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          }),
          ...headers,
        },
      },
      (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (reply.statusCode === 200) resolve(JSON.parse(text))
          else reject(new Error(`${path}: ${reply.statusCode} ${text}`))
        })
      },
    )
    call.on('error', reject)
    call.end(payload)
  })
}
