// npm run faults [-- --faults 60 --writers 8]
// Writers that never give up, while app and database are killed and their lines are cut. At the end every
// acknowledged message must be there once, in order, and the open screens must show just what the server has.
import { randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Ticket, TicketThread } from '#contracts/tickets.ts'
import { ProductProcess } from '#testing/product-process.ts'
import { startRoughLine } from '#testing/rough-line.ts'
import { PatientClient } from './client.ts'
import { killDatabase } from './kill-database.ts'
import { Watcher } from './watcher.ts'

const { values } = parseArgs({
  options: { faults: { type: 'string', default: '60' }, writers: { type: 'string', default: '8' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-faults-'))
const port = 3900 + (process.pid % 90)
const line = await startRoughLine(port)
const product = new ProductProcess(port, { DATA_DIR: dataDir, PUBLIC_URL: line.url })
await product.start()

const agent = new PatientClient(line.url)
await agent.signIn('maria')
const customer = new PatientClient(line.url)
await customer.signIn('elena')
const ticketIds = await openTickets(3)
const watchers = await Promise.all(ticketIds.map((id) => Watcher.open(agent, id)))

/** What was acknowledged, in the order of each writer. */
const acknowledged = new Map<number, { id: string; ticketId: string }[]>()
const run = { isOver: false }
const writing = Array.from({ length: Number(values.writers) }, (_, writer) => write(writer))
const counts = await cause(Number(values.faults))
run.isOver = true
await Promise.all(writing)
await pause(2000)

const wrong = await compare()
for (const watcher of watchers) watcher.stop()
await product.stop()
line.stop()
await rm(dataDir, { recursive: true, force: true })

const total = [...acknowledged.values()].reduce((sum, list) => sum + list.length, 0)
say(
  `${JSON.stringify(counts)} faults, ${total} acknowledged messages, ${watchers.reduce((sum, one) => sum + one.resumes, 0)} resumes`,
)
for (const line of wrong) say(`WRONG: ${line}`)
say(
  wrong.length === 0
    ? 'Every acknowledged message is there once and in order.'
    : `${wrong.length} things are wrong.`,
)
process.exit(wrong.length === 0 ? 0 : 1)

async function openTickets(count: number): Promise<string[]> {
  const { items } = await customer.until<{ items: { id: string; key: string }[] }>('GET', '/api/ticket-types')
  const typeId = items.find((type) => type.key === 'general_question')?.id
  const opened: string[] = []
  for (let turn = 0; turn < count; turn++) {
    const body = { id: randomUUIDv7(), title: `Thread ${turn}`, description: 'The beginning.', typeId }
    opened.push((await customer.until<Ticket>('POST', '/api/tickets', body)).id)
  }
  return opened
}

/** Half of them are the agent, half the customer; each sends the next only when the last was acknowledged. */
async function write(writer: number) {
  const mine: { id: string; ticketId: string }[] = []
  acknowledged.set(writer, mine)
  const client = writer % 2 === 0 ? agent : customer
  for (let turn = 0; !run.isOver; turn++) {
    const ticketId = ticketIds[turn % ticketIds.length] ?? ''
    const id = randomUUIDv7()
    await client.until('POST', `/api/tickets/${ticketId}/messages`, { id, text: `${writer}: ${turn}` })
    mine.push({ id, ticketId })
  }
}

async function cause(faults: number) {
  const counts = { 'app killed': 0, 'database killed': 0, 'lines cut': 0 }
  for (let turn = 0; turn < faults; turn++) {
    await pause(200 + Math.random() * 600)
    const dice = turn % 6
    if (dice === 0) {
      await product.kill()
      counts['app killed'] += 1
    } else if (dice === 3) {
      await killDatabase(dataDir)
      counts['database killed'] += 1
      await pause(1500)
    } else {
      line.cutAll()
      counts['lines cut'] += 1
    }
    if (turn % 10 === 9) say(`${turn + 1} faults`)
  }
  return counts
}

async function compare(): Promise<string[]> {
  const wrong: string[] = []
  for (const [place, ticketId] of ticketIds.entries()) {
    const fresh = await agent.until<TicketThread>('GET', `/api/tickets/${ticketId}`)
    wrong.push(...gapsIn(fresh), ...lostFrom(fresh, ticketId))
    const seen = watchers[place]?.thread
    const texts = (thread: TicketThread | undefined) =>
      JSON.stringify(thread?.messages.map(({ id, seq }) => [seq, id]))
    if (texts(seen) !== texts(fresh)) wrong.push(`${ticketId}: the open screen differs from the server`)
    if (seen?.ticket.status !== fresh.ticket.status)
      wrong.push(`${ticketId}: the open screen shows another status`)
  }
  return wrong
}

function gapsIn({ ticket, messages }: TicketThread): string[] {
  return messages.flatMap(({ seq }, place) =>
    seq === place + 1 ? [] : [`${ticket.id}: place ${place + 1} holds number ${seq}`],
  )
}

function lostFrom(thread: TicketThread, ticketId: string): string[] {
  const wrong: string[] = []
  const places = new Map(thread.messages.map((message, place) => [message.id, place]))
  if (places.size !== thread.messages.length) wrong.push(`${ticketId}: a message is there twice`)
  for (const [writer, list] of acknowledged) {
    let last = -1
    for (const { id } of list.filter((one) => one.ticketId === ticketId)) {
      const place = places.get(id)
      if (place === undefined) wrong.push(`${ticketId}: acknowledged ${id} of writer ${writer} is lost`)
      else if (place < last) wrong.push(`${ticketId}: writer ${writer}'s words changed their order`)
      last = place ?? last
    }
  }
  return wrong
}
