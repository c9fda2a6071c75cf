// node bench/routing.ts: how fast waiting tickets meet free agents, beside the same rows written by plain SQL.
import { randomUUID } from 'node:crypto'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { openTicket } from '#contracts/tickets.ts'
import { setStage } from './stage.ts'

const WAITING = 1000
const AGENTS = 100
const SINGLES = 200

export type RoutingFigures = {
  backlogSeconds: number
  bareBacklogSeconds: number
  /** Milliseconds from the answer to the customer to the assignment's event in the log's reader. */
  median: number
  p99: number
}

export async function measureRouting(): Promise<RoutingFigures> {
  const stage = await setStage(4000)
  try {
    const { world } = stage
    const queueId = await makeQueue(world)
    const agentIds = await makeAgents(world, queueId)
    const ticketIds = await someTickets(world)
    const bareBacklogSeconds = await bareBacklog(world, ticketIds)
    const backlogSeconds = await backlog(world, { queueId, agentIds, ticketIds })
    return { backlogSeconds, bareBacklogSeconds, ...(await singles(world, stage, agentIds)) }
  } finally {
    await stage.stop()
  }
}

/** Each on a conversation of its own, so that all of them can be open. */
async function someTickets(world: World): Promise<string[]> {
  const { rows } = await world.pool.query<{ id: string }>(
    `select min(id::text) as id from tickets where merged_into is null group by conversation_id
     having count(*) = 1 limit ${WAITING}`,
  )
  if (rows.length < WAITING) throw new Error('too few tickets')
  return rows.map(({ id }) => id)
}

async function makeQueue(world: World): Promise<string> {
  const id = newId()
  const name = JSON.stringify({ en: 'Front', bg: 'Front', ru: 'Front' })
  await world.db
    .insertInto('queues')
    .values({ id, key: 'front', name, place: 1, takes_rest: true, capacity: 50 })
    .execute()
  return id
}

async function makeAgents(world: World, queueId: string): Promise<string[]> {
  const ids = Array.from({ length: AGENTS }, newId)
  await world.db
    .insertInto('users')
    .values(
      ids.map((id, at) => ({
        id,
        role: 'agent' as const,
        name: `Agent ${at}`,
        email: `agent${at}@example.org`,
      })),
    )
    .execute()
  await world.db
    .insertInto('queue_members')
    .values(ids.map((id) => ({ queue_id: queueId, user_id: id })))
    .execute()
  return ids
}

/** All come at once, to a thousand that wait. */
async function backlog(world: World, at: { queueId: string; agentIds: string[]; ticketIds: string[] }) {
  await world.pool.query(
    `update tickets set processor_id = null, status = 'in_process', queue_id = $1, queued_at = now()
     where id = any($2)`,
    [at.queueId, at.ticketIds],
  )
  const began = performance.now()
  await setAvailable(world, at.agentIds, 'available')
  for (;;) {
    await world.sweeps.settle()
    const { rows } = await world.pool.query<{ left: number }>(
      'select count(*)::int as left from tickets where queue_id is not null and processor_id is null',
    )
    if (rows[0]?.left === 0) return (performance.now() - began) / 1000
  }
}

/** The same rows: the ticket, its slot, its agent and its event, fifty to a transaction and in one round trip each. */
async function bareBacklog(world: World, ticketIds: string[]): Promise<number> {
  const client = await world.pool.connect()
  const began = performance.now()
  try {
    for (let from = 0; from < ticketIds.length; from += 25) {
      await client.query('begin')
      for (const id of ticketIds.slice(from, from + 25)) {
        await Promise.all([
          client.query('select * from tickets where id = $1 for update', [id]),
          client.query('update tickets set version = version + 1, active_at = now() where id = $1', [id]),
          client.query(
            `insert into events (type, actor_kind, subjects, audience, data)
             values ('bench.assigned', 'system', $1, 'staff', '{}')`,
            [[id]],
          ),
        ])
      }
      await client.query('commit')
    }
  } finally {
    client.release()
  }
  return (performance.now() - began) / 1000
}

async function setAvailable(world: World, ids: string[], state: 'available' | 'away') {
  await world.pool.query(
    `insert into availability (user_id, state, reason, seen_at) select unnest($1::uuid[]), $2, 'working', now() + interval '1 day'
     on conflict (user_id) do update set state = excluded.state, free_since = now()`,
    [ids, state],
  )
}

/** One ticket after the other comes in while people are free. */
async function singles(world: World, stage: Awaited<ReturnType<typeof setStage>>, agentIds: string[]) {
  await world.pool.query(`update tickets set status = 'closed' where queue_id is not null`)
  await setAvailable(world, agentIds, 'available')
  const seen = new Map<string, number>()
  world.reader.listen((events) => {
    for (const event of events) {
      if (event.type === 'ticket.assigned') seen.set(event.subjects[0] ?? '', performance.now())
    }
  })
  const times: number[] = []
  for (let turn = 0; turn < SINGLES; turn++) {
    const id = randomUUID()
    const body = JSON.stringify({ id, title: 'Card', description: 'Where is it?', typeId: stage.typeId })
    const headers = { cookie: stage.customer, origin: stage.url, 'content-type': 'application/json' }
    const reply = await fetch(`${stage.url}${openTicket.path}`, { method: 'POST', headers, body })
    if (!reply.ok) throw new Error(await reply.text())
    const answered = performance.now()
    while (!seen.has(id)) await new Promise((resolve) => setTimeout(resolve, 1))
    times.push(Math.max(0, (seen.get(id) ?? 0) - answered))
  }
  times.sort((a, b) => a - b)
  return { median: times[SINGLES >> 1] ?? 0, p99: times[Math.ceil(SINGLES * 0.99) - 1] ?? 0 }
}

if (import.meta.main) {
  const figures = await measureRouting()
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  process.exit(0)
}
