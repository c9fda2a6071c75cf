import { Client } from 'pg'
import type { World } from '#kit/world.ts'

/** Moves everything that has happened to a ticket so many minutes into the past; what follows of itself is done by then. */
export async function letPass(world: World, ticketId: string, minutes: number): Promise<void> {
  if (minutes === 0) return
  // The time of its report is nothing that anybody changes.
  const free = 'alter table returns disable trigger returns_are_guarded'
  const guarded = 'alter table returns enable trigger returns_are_guarded'
  await asOwner(world, async (client) => {
    await client.query(free)
    for (const statement of past) await client.query(statement, [ticketId, `${minutes} minutes`])
    await client.query(guarded)
  })
}

/** The same of a chat that never became a ticket. */
export const letChatPass = (world: World, conversationId: string, minutes: number): Promise<void> =>
  asOwner(world, async (client) => {
    for (const statement of pastOfChat) await client.query(statement, [conversationId, `${minutes} minutes`])
  })

/** And of what was published of a flow, which nobody changes afterwards. */
export const letFlowPass = (world: World, flowId: string, minutes: number): Promise<void> =>
  asOwner(world, async (client) => {
    for (const statement of pastOfFlow) await client.query(statement, [flowId, `${minutes} minutes`])
  })

async function asOwner(world: World, work: (client: Client) => Promise<void>): Promise<void> {
  await world.reactions.settle()
  const client = new Client(world.ownerConnection)
  await client.connect()
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const earlier = (table: string, columns: readonly string[], of: string) =>
  `update ${table} set ${columns.map((one) => `${one} = ${one} - $2::interval`).join(', ')} where ${of}`
const conversation = 'conversation_id = (select conversation_id from tickets where id = $1::uuid)'
const ticket = 'ticket_id = $1::uuid'

const past = [
  earlier('events', ['at'], 'subjects[1] = $1::uuid or subjects[3] = $1::uuid'),
  earlier('messages', ['at'], conversation),
  earlier('reads', ['at'], conversation),
  earlier(
    'tickets',
    [
      'created_at',
      'active_at',
      'last_customer_word_at',
      'last_agent_word_at',
      'waiting_since',
      'resolved_at',
      'status_since',
      'queued_at',
      'escalated_at',
    ],
    'id = $1::uuid',
  ),
  earlier('returns', ['reported_at', 'approved_at', 'received_at', 'ended_at'], ticket),
  earlier('assignments', ['assigned_at', 'released_at'], ticket),
  earlier('waits', ['since'], ticket),
  earlier('ratings', ['done_at', 'given_at', 'changed_at'], ticket),
  earlier('rule_runs', ['at', 'counted_from'], ticket),
  earlier('notifications', ['at'], ticket),
  earlier('mails', ['created_at', 'sent_at'], 'thread_id = $1::uuid'),
]

const talk = 'conversation_id = $1::uuid'

const pastOfChat = [
  earlier('events', ['at'], 'subjects[1] = $1::uuid'),
  earlier('messages', ['at'], talk),
  earlier('reads', ['at'], talk),
  earlier('chats', ['started_at', 'ended_at', 'page_at', 'guide_rated_at'], talk),
  earlier('guide_runs', ['started_at', 'moved_at'], talk),
  earlier('answered_questions', ['at'], talk),
]

const pastOfFlow = [
  earlier('events', ['at'], 'subjects[1] = $1::uuid'),
  earlier('flow_versions', ['published_at'], 'flow_id = $1::uuid'),
]
