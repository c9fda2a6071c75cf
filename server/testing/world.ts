import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { inject } from 'vitest'
import { pages, routes } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Connection } from '../kit/database.ts'
import { serve } from '../kit/serve.ts'
import type { World } from '../kit/world.ts'
import { makeWorld, startWorld, stopWorld } from '../make-world.ts'
import { recognise } from '../recognise.ts'
import { cloneDatabase } from './databases.ts'

export type TestWorld = { world: World; app: FastifyInstance; stop(): Promise<void> }

type Extend = (app: FastifyInstance, world: World) => Promise<void>

type Database = { connection: Connection; drop(): Promise<void> }

/** A whole server of its own on a cloned database; nothing of it is a stand-in. `extend`: what it serves besides. */
export async function testWorld(env: Record<string, string> = {}, extend?: Extend): Promise<TestWorld> {
  return worldOn(await cloneDatabase(inject('postgres')), env, extend)
}

/** The same on any database that is prepared. */
export async function worldOn(
  database: Database,
  env: Record<string, string>,
  extend?: Extend,
): Promise<TestWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-world-'))
  const config = readConfig({ DATA_DIR: dataDir, DB_POOL: '4', LOG_LEVEL: 'error', ...env })
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' })
  const world = await makeWorld({ config, connection: database.connection, log })
  // No clock strikes by itself: in which minute a test runs must make no difference.
  await startWorld(world, [])
  const app = await serve(world, { routes, pages }, recognise)
  await extend?.(app, world)
  await app.ready()
  const stop = async () => {
    await app.close()
    await stopWorld(world)
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { world, app, stop }
}
