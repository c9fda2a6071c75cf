import { pino } from 'pino'
import { readConfig } from '#server/config.ts'
import { system } from '#kit/actor.ts'
import { fold } from '#kit/fold.ts'
import { newId } from '#kit/id.ts'
import { hashToken, newToken } from '#kit/token.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { startSession } from '#modules/users'
import { makeWorld, prepareDatabase, stopWorld } from '#server/make-world.ts'
import type { PostgresConnection } from '#server/postgres/postgres.ts'

export const INBOX = 'bench'
/** Of one agent; twenty tickets are as many as a page may follow. */
const CHATS_OF_ONE = 20

/** A visitor with a chat, as his browser knows it. */
export type Visitor = { secret: string; chatId: string }
export type Agent = { id: string; cookie: string }
export type People = { visitors: Visitor[]; agents: Agent[] }

type Crowd = { connection: PostgresConnection; dataDir: string; idle: number; talking: number }

/**
 * An inbox, agents who take chats, visitors who have a chat that nobody is asked for, and secrets for as many as will
 * talk. By plain SQL: an address may begin ten chats an hour.
 */
export async function fillHouse({ connection, dataDir, idle, talking }: Crowd): Promise<People> {
  await prepareDatabase(connection)
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' })
  const world = await makeWorld({ config, connection, log: pino({ level: 'error' }) })
  try {
    const agentIds = await addAgents(world, Math.ceil(talking / CHATS_OF_ONE))
    const inboxId = await addInbox(world, agentIds)
    const visitors = await addVisitors(world, inboxId, idle + talking)
    await addChats(world, inboxId, visitors.slice(talking))
    const agents = []
    for (const id of agentIds) agents.push({ id, cookie: await signIn(world, id) })
    return { visitors: visitors.map(({ secret, chatId }) => ({ secret, chatId })), agents }
  } finally {
    await stopWorld(world)
  }
}

async function addAgents({ db, pool }: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId)
  const row = (id: string, at: number) => ({
    id,
    role: 'agent' as const,
    name: `Agent ${at}`,
    email: `agent${at}@example.org`,
  })
  await db.insertInto('users').values(ids.map(row)).execute()
  await pool.query(
    `insert into availability (user_id, state, seen_at) select unnest($1::uuid[]), 'available', now() + interval '1 day'`,
    [ids],
  )
  return ids
}

const same = (text: string) => ({ en: text, bg: text, ru: text })

async function addInbox({ db }: World, agentIds: readonly string[]): Promise<string> {
  const [id, queueId, typeId] = [newId(), newId(), newId()]
  const name = JSON.stringify(same('Bench'))
  await db
    .insertInto('queues')
    .values({ id: queueId, key: 'bench', name, place: 1, takes_rest: false, capacity: CHATS_OF_ONE })
    .execute()
  await db
    .insertInto('queue_members')
    .values(agentIds.map((user) => ({ queue_id: queueId, user_id: user })))
    .execute()
  await db
    .insertInto('ticket_types')
    .values({ id: typeId, key: 'bench', name, icon: 'help', place: 99, fields: '[]' })
    .execute()
  const look = { side: 'right', accent: null, title: same('Bench'), greeting: same(''), away: same('') }
  await db
    .insertInto('inboxes')
    .values({
      id,
      public_id: INBOX,
      name: 'Bench',
      sites: ['https://shop.example'],
      look: JSON.stringify(look),
      languages: ['en'],
      queue_id: queueId,
      type_id: typeId,
    })
    .execute()
  return id
}

type Known = Visitor & { contactId: string }

async function addVisitors({ db }: World, inboxId: string, count: number): Promise<Known[]> {
  const visitors = Array.from({ length: count }, () => ({
    secret: newToken(),
    chatId: newId(),
    contactId: newId(),
  }))
  const expires_at = new Date(Date.now() + 24 * 60 * 60_000)
  for (const part of parts(visitors)) {
    const rows = part.map(({ secret, contactId }) => ({
      id: newId(),
      token_hash: hashToken(secret),
      inbox_id: inboxId,
      contact_id: contactId,
      address: '127.0.0.1',
      expires_at,
    }))
    await db.insertInto('visitor_sessions').values(rows).execute()
  }
  return visitors
}

async function addChats({ db }: World, inboxId: string, visitors: readonly Known[]) {
  const name = 'Visitor'
  for (const part of parts(visitors)) {
    await db
      .insertInto('contacts')
      .values(
        part.map(({ contactId: id }) => ({ id, name, folded_name: fold(name), kind: 'visitor' as const })),
      )
      .execute()
    await db
      .insertInto('conversations')
      .values(part.map(({ chatId: id, contactId }) => ({ id, contact_id: contactId, channel: 'chat' })))
      .execute()
    await db
      .insertInto('chats')
      .values(
        part.map(({ chatId, contactId }) => ({
          conversation_id: chatId,
          contact_id: contactId,
          inbox_id: inboxId,
          state: 'guided' as const,
          locale: 'en' as const,
          attributes: '{}',
        })),
      )
      .execute()
  }
}

/** One statement takes so many parameters and no more. */
const parts = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 1000) }, (_, at) => items.slice(at * 1000, at * 1000 + 1000))

async function signIn(world: World, id: string): Promise<string> {
  const user = await world.db
    .selectFrom('users')
    .select(['id', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const place = { address: '127.0.0.1', userAgent: 'bench', former: null }
  const { token } = await transaction(world, system('bench'), (tx) => startSession(tx, user, place))
  return `session=${token}`
}
