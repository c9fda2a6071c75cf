import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { Client, type Pool } from 'pg'
import type { Logger } from 'pino'
import { jobs, reactions, sweeps, topics } from './app.ts'
import type { Config } from './config.ts'
import { openDb, openPool, type Connection } from './kit/database.ts'
import { makeEventReader } from './kit/event-reader.ts'
import { makeJobs, prepareJobs, type Clock } from './kit/jobs.ts'
import { makeLive } from './kit/live.ts'
import { openMailer } from './kit/mail/mailer.ts'
import { migrate } from './kit/migrate.ts'
import { openLanguageModel } from './kit/outside/language-model/language-model.ts'
import { makeOutside } from './kit/outside/safe-fetch.ts'
import { makeReactions } from './kit/reactions.ts'
import { ownSnapshots, sharedSnapshots } from './kit/snapshots.ts'
import { makeSweeps } from './kit/sweeps.ts'
import { openStore } from './kit/store/store.ts'
import { readMasterKey } from './kit/store/master-key.ts'
import type { World } from './kit/world.ts'
import { clocks } from './schedule.ts'

/** Connections through which open pages hear what has happened. */
const SHOWING = 3

type Parts = { config: Config; connection: Connection; log: Logger }

/** Brings the database up to the code; as the owner of the tables, before anything else reads them. */
export async function prepareDatabase(connection: Connection): Promise<string[]> {
  const ran = await migrate(connection)
  const client = new Client(connection)
  await client.connect()
  try {
    await prepareJobs(connection, client, [
      ...jobs.map((job) => job.name),
      ...clocks.map((clock) => clock.name),
    ])
  } finally {
    await client.end()
  }
  return ran
}

export async function makeWorld({ config, connection, log }: Parts): Promise<World> {
  const pool = openPool(connection, config.dbPool)
  // It reads by ids, a few at a time: a plan for the very ids takes longer than the reading, and is never better.
  const showing = openPool(connection, SHOWING, { plan_cache_mode: 'force_generic_plan' })
  const masterKeyFile = join(config.dataDir, 'keys', 'master.key')
  const store = await openStore({ dir: join(config.dataDir, 'files'), masterKeyFile })
  const masterKey = await readMasterKey(masterKeyFile)
  const world = {
    config,
    ownerConnection: connection,
    pool,
    showing,
    db: openDb(pool),
    snapshots: ownSnapshots(pool),
    log,
    store,
    mailer: openMailer(config),
    outside: makeOutside(),
    languageModel: openLanguageModel(config),
    secret: Buffer.from(hkdfSync('sha256', masterKey, '', 'switchboard secrets', 32)),
    jobs: makeJobs(connection),
    reader: makeEventReader(connection, showing, log),
    now: () => new Date(),
  } as World
  // These three listen to the world that they belong to.
  world.reactions = makeReactions(world, reactions)
  world.sweeps = makeSweeps(world, sweeps)
  world.live = makeLive(world, topics, through(world, showing))
  return world
}

/** The same world, its clock too, over other connections. */
const through = (world: World, pool: Pool): World =>
  Object.assign(Object.create(world) as World, {
    pool,
    db: openDb(pool),
    snapshots: sharedSnapshots(pool),
  })

export async function startWorld(world: World, striking: readonly Clock[] = clocks): Promise<void> {
  await world.reader.start()
  world.sweeps.start()
  if (!world.config.services.includes('worker')) return
  await world.jobs.start(world, jobs, striking)
  await world.reactions.start()
}

/** In the opposite order: nothing new begins, what runs ends, then the connections close. */
export async function stopWorld(world: World): Promise<void> {
  await world.sweeps.stop()
  await world.reactions.stop()
  await world.jobs.stop()
  world.mailer?.close()
  world.languageModel?.close()
  await world.reader.stop()
  await world.showing.end()
  await world.pool.end()
}
