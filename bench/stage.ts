import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { pages, routes } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { serve } from '#kit/serve.ts'
import { transaction } from '#kit/transaction.ts'
import { system } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { makeWorld, prepareDatabase, startWorld, stopWorld } from '#server/make-world.ts'
import { startSession } from '#modules/users'
import { startPostgres, type PostgresConnection } from '#server/postgres/postgres.ts'
import { recognise } from '#server/recognise.ts'
import { seedMany } from '#server/seed/many.ts'
import { SILENT } from '#server/postgres/temporary.ts'

export type Stage = {
  world: World
  connection: PostgresConnection
  url: string
  /** Cookies of an agent, a manager and a customer. */
  agent: string
  manager: string
  customer: string
  agentId: string
  customerId: string
  contactId: string
  typeId: string
  componentId: string
  /** Agents who answer for the component. */
  answering: string[]
  /** Tickets of the size measured, spread over the year. */
  ticketIds: string[]
  seedSeconds: number
  /** Until reactions have counted what was filled in. */
  countSeconds: number
  stop(): Promise<void>
}

/** A server as `npm start` runs it, fsync and all, on a database with so many tickets. */
export async function setStage(tickets: number): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'))
  const postgres = await startPostgres({ dataDir, log: SILENT })
  await prepareDatabase(postgres.connection)
  const began = performance.now()
  await seedMany(postgres.connection, { count: tickets })
  const seedSeconds = (performance.now() - began) / 1000

  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LIMIT_FACTOR: '100000', LOG_LEVEL: 'error' })
  const world = await makeWorld({ config, connection: postgres.connection, log: pino({ level: 'error' }) })
  await startWorld(world)
  const counting = performance.now()
  await world.reactions.settle()
  const countSeconds = (performance.now() - counting) / 1000
  const app = await serve(world, { routes, pages }, recognise)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    world,
    connection: postgres.connection,
    url: `http://127.0.0.1:${port}`,
    ...(await people(world)),
    ...(await kinds(world)),
    ticketIds: await someTickets(world),
    seedSeconds,
    countSeconds,
    async stop() {
      await app.close()
      await stopWorld(world)
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function people(world: World) {
  const pick = (role: 'agent' | 'customer') =>
    world.db
      .selectFrom('users')
      .select(['id', 'version'])
      .where('role', '=', role)
      .limit(1)
      .executeTakeFirstOrThrow()
  const [agent, customer] = [await pick('agent'), await pick('customer')]
  const signIn = async (user: typeof agent) => {
    const place = { address: '127.0.0.1', userAgent: 'bench', former: null }
    const { token } = await transaction(world, system('bench'), (tx) => startSession(tx, user, place))
    return `session=${token}`
  }
  const { id: contactId } = await world.db
    .selectFrom('contacts')
    .select('id')
    .where('user_id', '=', customer.id)
    .executeTakeFirstOrThrow()
  return {
    agent: await signIn(agent),
    manager: await signIn(await addManager(world)),
    customer: await signIn(customer),
    agentId: agent.id,
    customerId: customer.id,
    contactId,
  }
}

/** The seed brings agents and customers only. */
const addManager = (world: World) =>
  world.db
    .insertInto('users')
    .values({ id: newId(), role: 'manager', name: 'Bench', email: 'manager@switchboard.example' })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

async function kinds(world: World) {
  // One that asks for nothing of its own, whatever types an installation begins with.
  const type = await world.db
    .insertInto('ticket_types')
    .values({
      id: newId(),
      key: 'bench',
      name: JSON.stringify({ en: 'Question', bg: 'Въпрос', ru: 'Вопрос' }),
      icon: 'help',
      place: 99,
      fields: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const component = await world.db.selectFrom('components').select('id').limit(1).executeTakeFirstOrThrow()
  const answering = await world.db
    .selectFrom('component_agents')
    .select('user_id')
    .where('component_id', '=', component.id)
    .execute()
  return { typeId: type.id, componentId: component.id, answering: answering.map((row) => row.user_id) }
}

async function someTickets(world: World): Promise<string[]> {
  const rows = await world.db
    .selectFrom('tickets')
    .select('id')
    .where('status', '!=', 'closed')
    .where('merged_into', 'is', null)
    .limit(2000)
    .execute()
  return rows.map(({ id }) => id)
}
