// The visitors and the agents: a process of its own, that does as it is told over IPC.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { People } from './house.ts'
import { Line } from './line.ts'
import { atRate } from './rate.ts'
import { beginTalk, type Conversation, type Talked } from './talk.ts'

export type Order =
  | { do: 'open'; url: string; file: string; count: number; perSecond: number }
  | { do: 'untilUp' | 'untilDown' | 'close' }
  | { do: 'beginTalk'; url: string; file: string; chats: number }
  | { do: 'talk' | 'talkBare'; rate: number; seconds: number }
  | { do: 'openBare'; url: string; count: number }

let lines: Line[] = []
let conversation: Conversation | undefined
const sent = new Map<string, number>()
const times: number[] = []
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const people = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as People

async function open({ url, file, count, perSecond }: Extract<Order, { do: 'open' }>) {
  const { visitors } = await people(file)
  const crowd = visitors.slice(visitors.length - count)
  const address = `${url.replace('http', 'ws')}/api/chat/live`
  const began = performance.now()
  await atRate({ rate: perSecond, seconds: count / perSecond }, (turn) => {
    const { secret = '', chatId = '' } = crowd[turn] ?? {}
    const greeting = [
      { op: 'hello', session: secret },
      { op: 'subscribe', topic: `chat:${chatId}`, from: '0.0' },
    ]
    lines.push(new Line({ address, origin: url, greeting, onMessage: () => {} }))
  })
  await until(() => lines.every(({ isUp }) => isUp))
  return { seconds: (performance.now() - began) / 1000 }
}

async function openBare({ url, count }: Extract<Order, { do: 'openBare' }>) {
  const onMessage = (text: string) => {
    const began = sent.get(text)
    if (began !== undefined) times.push(performance.now() - began)
    sent.delete(text)
  }
  await atRate({ rate: 1000, seconds: count / 1000 }, () => {
    lines.push(new Line({ address: url, origin: url, greeting: [], onMessage }))
  })
  await until(() => lines.every(({ isUp }) => isUp))
}

async function talkBare({ rate, seconds }: { rate: number; seconds: number }): Promise<Talked> {
  const took = await atRate({ rate, seconds }, (turn, due) => {
    const id = randomUUID()
    sent.set(id, due)
    lines[(turn * 7) % lines.length]?.say(id)
  })
  await pause(1000)
  return { times, lost: sent.size, refused: 0, took }
}

async function until(isSo: () => boolean) {
  for (const began = performance.now(); !isSo(); await pause(20)) {
    if (performance.now() - began > 300_000)
      throw new Error(`${lines.filter(({ isUp }) => !isUp).length} lines are not up`)
  }
}

async function obey(order: Order): Promise<unknown> {
  if (order.do === 'open') return open(order)
  if (order.do === 'openBare') return openBare(order)
  if (order.do === 'untilUp') return until(() => lines.every(({ isUp }) => isUp))
  if (order.do === 'untilDown') return until(() => lines.every(({ isUp }) => !isUp))
  if (order.do === 'beginTalk') {
    conversation = await beginTalk(order.url, await people(order.file), order.chats)
    return undefined
  }
  if (order.do === 'talk') return conversation?.talk(order)
  if (order.do === 'talkBare') return talkBare(order)
  for (const line of lines) line.close()
  lines = []
  return undefined
}

process.on('message', (order: Order) => {
  obey(order).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
// Whoever started it is gone.
process.once('disconnect', () => process.exit())
process.send?.({ done: undefined })
