// node bench/chat-load.ts [--idle 10000 --chats 1000 --rate 300 --seconds 300] [--write]: puts them into RESULTS.md
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '#server/postgres/postgres.ts'
import { SILENT } from '#server/postgres/temporary.ts'
import { ProductProcess } from '#testing/product-process.ts'
import { bareLines, bareRows, type BareLines } from './chat/bare.ts'
import type { Order } from './chat/generator.ts'
import { chatParts, putChatParts } from './chat/chat-parts.ts'
import { fillHouse } from './chat/house.ts'
import { lookAt } from './chat/process.ts'
import { spreadOf, type Spread } from './chat/spread.ts'
import type { Talked } from './chat/talk.ts'

const PORT = 3952
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export type ChatSize = { idle: number; chats: number; rate: number; seconds: number }
export const chatSize: ChatSize = { idle: 10_000, chats: 1000, rate: 300, seconds: 300 }
export type ChatFigures = ChatSize & {
  /** MB of the app without anybody, with all who are idle, and what it works for them, in parts of a core. */
  emptyMemory: number
  idleMemory: number
  idleWork: number
  openSeconds: number
  /** From the death of the server: until it serves again, and until everybody is back. */
  startSeconds: number
  backSeconds: number
  talked: Spread & { lost: number; refused: number; perSecond: number; workPerWord: number }
  bareLines: BareLines
  bareRows: Spread
}
export type Generator = { obey<Reply>(order: Order): Promise<Reply>; stop(): void }

/** The product as a process, its database, and everybody who chats in a process beside it. */
export async function measureChat(size: ChatSize, say: (line: string) => void): Promise<ChatFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-chat-'))
  const { connection, url: database, stop } = await startPostgres({ dataDir, log: SILENT })
  const product = new ProductProcess(PORT, { DATA_DIR: dataDir, DATABASE_URL: database })
  const generator = await startGenerator()
  const at = { url: `http://127.0.0.1:${PORT}`, file: join(dataDir, 'people.json') }
  try {
    const people = await fillHouse({ connection, dataDir, idle: size.idle, talking: size.chats })
    await writeFile(at.file, JSON.stringify(people))
    await product.start()
    await pause(5000)
    const { memory: emptyMemory } = await lookAt(product.pid)
    say(`${size.idle} visitors come …`)
    const idle = await waitIdly(product, generator, { ...at, count: size.idle })
    say(`… and sit there with ${idle.idleMemory.toFixed(1)} MB. The server is killed …`)
    const back = await comeBack(product, generator)
    say(`… and after ${back.backSeconds.toFixed(1)} s all are back. ${size.rate} words a second …`)
    await generator.obey({ do: 'close' })
    const talked = await talkIn(product, generator, { ...at, ...size })
    say(`… arrive within ${talked.median.toFixed(1)} ms, 99 of 100 within ${talked.p99.toFixed(1)} ms.`)
    await product.stop()
    return {
      ...size,
      emptyMemory,
      ...idle,
      ...back,
      talked,
      bareRows: await bareRows(connection, size),
      bareLines: await bareLines(generator, size),
    }
  } finally {
    generator.stop()
    await product.stop()
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

type Crowd = { url: string; file: string; count: number }

async function waitIdly(product: ProductProcess, generator: Generator, crowd: Crowd) {
  const { seconds: openSeconds } = await generator.obey<{ seconds: number }>({
    do: 'open',
    ...crowd,
    perSecond: 500,
  })
  // Each has been asked whether he still lives, and has asked the same.
  await pause(30_000)
  const first = await lookAt(product.pid)
  await pause(30_000)
  const second = await lookAt(product.pid)
  return { openSeconds, idleMemory: second.memory, idleWork: (second.worked - first.worked) / 30 }
}

async function comeBack(product: ProductProcess, generator: Generator) {
  const began = performance.now()
  const started = product.kill().then(() => (performance.now() - began) / 1000)
  // All know that it is gone before anybody can be back.
  await generator.obey({ do: 'untilDown' })
  const startSeconds = await started
  await generator.obey({ do: 'untilUp' })
  return { startSeconds, backSeconds: (performance.now() - began) / 1000 }
}

async function talkIn(
  product: ProductProcess,
  generator: Generator,
  size: ChatSize & { url: string; file: string },
) {
  const { chats, rate, seconds, url, file } = size
  await generator.obey({ do: 'beginTalk', url, file, chats })
  // What opening so many chats brings with it is done by then.
  await pause(10_000)
  const before = await lookAt(product.pid)
  const { times, lost, refused, took } = await generator.obey<Talked>({ do: 'talk', rate, seconds })
  const after = await lookAt(product.pid)
  const workPerWord = ((after.worked - before.worked) * 1000) / Math.max(1, times.length)
  return { ...spreadOf(times), lost, refused, perSecond: times.length / took, workPerWord }
}

async function startGenerator(): Promise<Generator> {
  const child = fork(join(import.meta.dirname, 'chat/generator.ts'))
  await answerOf(child)
  return {
    obey: async <Reply>(order: Order): Promise<Reply> => {
      const answer = answerOf(child)
      child.send(order)
      return (await answer) as Reply
    },
    stop: () => void (child.connected && child.disconnect()),
  }
}

const answerOf = (child: ChildProcess) =>
  new Promise<unknown>((resolve, reject) => {
    child.once('message', ({ done, error }: { done?: unknown; error?: string }) =>
      error === undefined ? resolve(done) : reject(new Error(error)),
    )
  })

if (import.meta.main) {
  const number = { type: 'string' } as const
  const { values } = parseArgs({
    options: { idle: number, chats: number, rate: number, seconds: number, write: { type: 'boolean' } },
  })
  const { write, ...sizes } = values
  const given = Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, Number(value)]))
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const figures = await measureChat({ ...chatSize, ...given }, say)
  say(chatParts(figures).join('\n\n'))
  if (write) await putChatParts(figures)
  process.exit(0)
}
