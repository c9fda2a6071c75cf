import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client as Connection } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAvailability } from '#contracts/availability.ts'
import { addAgent } from '#contracts/people.ts'
import { passTicket } from '#contracts/routing.ts'
import { assignTicket, moveTicket, openTicket, writeMessage } from '#contracts/tickets.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import { startSession } from '#modules/users'
import { makeClient, type Client } from '#testing/client.ts'
import { openDesk, type Desk } from '#testing/desk.ts'
import { addQueue } from '#testing/queues.ts'

const AGENTS = 10
const WORKERS = 40
const STEPS = 12
const KILLS = 4

let it: Desk
let agents: { id: string; client: Client }[]
let dataDir: string
const processes = new Set<ChildProcess>()

beforeAll(async () => {
  it = await openDesk()
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-workers-'))
  agents = []
  for (let at = 0; at < AGENTS; at++) agents.push(await addOne(at))
  const memberIds = agents.map(({ id }) => id)
  await addQueue(it, { memberIds, capacity: 2 })
  await addQueue(it, { memberIds, componentIds: [it.componentId], takesRest: false, isExclusive: true })
  // From here on the desk only answers; two processes beside it do the routing.
  await it.world.sweeps.stop()
  await it.world.reactions.stop()
  await it.world.jobs.stop()
  await Promise.all([startWorker(), startWorker()])
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  await it.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function addOne(at: number) {
  const key = `agent${at}`
  const { id } = await it.kalina.call(addAgent, {
    body: { name: `Agent ${at}`, email: `${key}@example.org`, role: 'agent', invite: true },
  })
  const place = { address: '127.0.0.1', userAgent: key, former: null }
  const user = { id, version: 1 }
  const { token } = await transaction(it.world, system('test'), (tx) => startSession(tx, user, place))
  return { id, client: makeClient(it, `session=${token}`) }
}

async function startWorker() {
  const child = fork(join(import.meta.dirname, '../../testing/worker-process.ts'), [
    JSON.stringify({ connection: it.world.ownerConnection, dataDir }),
  ])
  processes.add(child)
  child.once('exit', () => processes.delete(child))
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`a process that does the routing ended with ${code}`)))
  })
}

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T
const someTicket = async (): Promise<string | undefined> => {
  const rows = await it.world.db
    .selectFrom('tickets')
    .select('id')
    .where('status', '!=', 'closed')
    .orderBy(sql`random()`)
    .limit(1)
    .execute()
  return rows[0]?.id
}

/** What people do, each refused where it does not go; nothing of it may ever answer a defect. */
const steps: ((agent: { id: string; client: Client }) => Promise<void>)[] = [
  async () => open(),
  async () => open({ componentId: it.componentId, priority: 5 }),
  async ({ client }) => send(client, setAvailability, { body: { state: 'available' } }),
  async ({ client }) => send(client, setAvailability, { body: { state: 'available' } }),
  async ({ client }) => send(client, setAvailability, { body: { state: 'away', reason: 'break' } }),
  async ({ client }) =>
    onTicket((id) => send(client, moveTicket, { params: { id }, body: { move: 'resolve' } })),
  async ({ client }) =>
    onTicket((id) => send(client, moveTicket, { params: { id }, body: { move: 'ask_customer' } })),
  async () =>
    onTicket((id) => send(it.petar, writeMessage, { params: { id }, body: { id: newId(), text: 'Here.' } })),
  async ({ client }) =>
    onTicket((id) => send(client, writeMessage, { params: { id }, body: { id: newId(), text: 'Yes.' } })),
  async ({ client }) =>
    onTicket((id) => send(client, assignTicket, { params: { id }, body: { processorId: pick(agents).id } })),
  async ({ client }) =>
    onTicket((id) => send(client, assignTicket, { params: { id }, body: { processorId: null } })),
  async ({ client }) =>
    onTicket((id) =>
      send(client, passTicket, { params: { id }, body: { agentId: pick(agents).id, note: 'Yours.' } }),
    ),
]

async function open(over: object = {}) {
  const body = { id: newId(), title: 'Card', description: 'Where?', typeId: it.plainId, ...over }
  await send(it.petar, openTicket, { body })
}
async function onTicket(step: (id: string) => Promise<void>) {
  const id = await someTicket()
  if (id !== undefined) await step(id)
}
async function send(client: Client, endpoint: Parameters<Client['call']>[0], input: object) {
  const said = await (client.call as (...all: unknown[]) => Promise<unknown>)(endpoint, input).catch(
    (error: Error) => error.message,
  )
  if (typeof said === 'string') expect(said).not.toContain('"status":500')
}

/** What is wrong at this moment, whoever did it. */
const WRONG = `
  with active as (
    select t.id, t.processor_id, t.queue_id, q.capacity, q.is_exclusive from tickets t join queues q on q.id = t.queue_id
    where t.processor_id is not null and t.merged_into is null and t.status in ('new', 'in_process'))
  select 'beyond the capacity: ' || processor_id as wrong from active
    group by processor_id having count(*) > max(capacity)
  union all select 'beside an exclusive one: ' || processor_id from active
    group by processor_id having bool_or(is_exclusive) and count(*) > 1
  union all select 'a case without its slot: ' || t.id from active t where not exists (
    select from assignments a where a.ticket_id = t.id and a.agent_id = t.processor_id and a.released_at is null)
  union all select 'a slot without its case: ' || a.ticket_id from assignments a where a.released_at is null
    and not exists (select from active t where t.id = a.ticket_id and t.processor_id = a.agent_id)`

async function wrongNow(): Promise<string[]> {
  const { rows } = await it.world.pool.query<{ wrong: string }>(WRONG)
  return rows.map(({ wrong }) => wrong)
}

/** What waits though somebody suitable has room. */
async function waitsInVain(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tickets t
    where t.queue_id is not null and t.processor_id is null and t.status in ('new', 'in_process') and exists (
      select from queue_members m join availability a on a.user_id = m.user_id
      where m.queue_id = t.queue_id and a.state = 'available' and room_for(m.user_id, t.queue_id) is not null)`.execute(
    it.world.db,
  )
  return rows.map(({ id }) => id)
}

test(
  'forty people at once, two processes that are killed: nobody ever has too much, and nothing waits in vain',
  { timeout: 120_000 },
  async () => {
    const run = { isOver: false }
    const vain = new Map<string, number>()
    let longest = 0
    /** How long something has waited in vain; a figure for people (SAY=1), no test of how fast a machine is. */
    const measureVain = async () => {
      const now = performance.now()
      const ids = new Set(await waitsInVain())
      for (const id of vain.keys()) if (!ids.has(id)) vain.delete(id)
      for (const id of ids) {
        if (!vain.has(id)) vain.set(id, now)
        longest = Math.max(longest, now - (vain.get(id) ?? now))
      }
    }
    const watching = (async () => {
      for (let looks = 0; !run.isOver; looks++) {
        expect(await wrongNow(), `look ${looks}`).toEqual([])
        await measureVain()
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    })()
    const killing = (async () => {
      for (let turn = 0; turn < KILLS; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 400))
        pick([...processes])?.kill('SIGKILL')
        await startWorker()
      }
    })()
    await Promise.all(
      Array.from({ length: WORKERS }, async (_, worker) => {
        for (let turn = 0; turn < STEPS; turn++)
          await pick(steps)(agents[worker % AGENTS] as (typeof agents)[number])
      }),
    )
    await killing
    run.isOver = true
    await watching
    await Promise.all(
      agents.map(({ client }) => send(client, setAvailability, { body: { state: 'available' } })),
    )
    await expect.poll(waitsInVain, { timeout: 20_000 }).toEqual([])
    expect(await wrongNow()).toEqual([])
    const { assigned } = await it.world.db
      .selectFrom('assignments')
      .select((eb) => eb.fn.countAll<string>().as('assigned'))
      .executeTakeFirstOrThrow()
    expect(Number(assigned)).toBeGreaterThan(AGENTS)
    if (process.env['SAY'])
      process.stdout.write(`${assigned} assignments, longest wait in vain ${longest.toFixed(0)} ms\n`)
  },
)

test('the watch sees it when the guard of the database is taken away', async () => {
  const owner = new Connection(it.world.ownerConnection)
  await owner.connect()
  try {
    await owner.query('begin; alter table tickets disable trigger tickets_keep_slot')
    await owner.query(
      `update tickets set processor_id = $1, status = 'in_process' where queue_id is not null and status <> 'closed'`,
      [agents[0]?.id],
    )
    const { rows } = await owner.query<{ wrong: string }>(WRONG)
    expect(rows.map(({ wrong }) => wrong).join()).toContain('beyond the capacity')
    await owner.query('rollback')
  } finally {
    await owner.end()
  }
})
