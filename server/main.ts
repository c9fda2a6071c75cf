import { createServer } from 'node:net'
import { inspect } from 'node:util'
import { pino, type Logger } from 'pino'
import { pages, routes } from './app.ts'
import { backupBeforeMigrating, beside } from './backup-database.ts'
import { collectAside } from './collect-aside.ts'
import { readConfig, type Config } from './config.ts'
import { MigrationRefused } from './kit/migrate.ts'
import { serve } from './kit/serve.ts'
import { serveWeb } from './kit/serve-web.ts'
import type { World } from './kit/world.ts'
import { giveMemoryBack } from './give-memory-back.ts'
import { explainListenError } from './listen-error.ts'
import { makeWorld, prepareDatabase, startWorld, stopWorld } from './make-world.ts'
import { refuseSecondStart } from './postgres/lock.ts'
import { refuseBehind } from './refuse-behind.ts'
import { recognise } from './recognise.ts'
import { forgetHalfDemo } from './seed/demo/half-demo.ts'
import { startDatabase } from './start-database.ts'
import { StartRefused } from './start-refused.ts'
import { welcome } from './welcome.ts'

/** What must be undone at the end, newest first. */
const undo: (() => Promise<void>)[] = []
const FORCED_END_MS = 9_000
let ending: Promise<never> | undefined

try {
  await start(readConfig(process.env, process.argv.slice(2)))
} catch (error) {
  const isRefused = error instanceof StartRefused
  process.stderr.write(`${isRefused ? error.message : inspect(error)}\n`)
  await end(isRefused ? 2 : 1)
}

async function start(config: Config) {
  const log = pino({ level: config.logLevel })
  endBySignal(log)
  if (config.databaseUrl === undefined) await refuseSecondStart(config.dataDir)
  await refuseTakenPort(config)
  const database = await startDatabase(config, log)
  undo.push(() => database.stop())
  await forgetHalfDemo(database.connection, beside(database.connection))
  const copy = await backupBeforeMigrating(database.connection)
  if (copy) log.info({ copy }, 'the database was copied before the upgrade')
  await prepareDatabase(database.connection).catch(refusedMigration)
  await refuseBehind(database.connection)

  const world = await makeWorld({ config, connection: database.connection, log })
  await startWorld(world)
  undo.push(() => stopWorld(world))
  const notes = config.services.includes('web') ? await serveAll(world) : 'Switchboard does its jobs.\n'
  process.stdout.write(notes)
  giveMemoryBack()
  collectAside()
}

async function serveAll(world: World): Promise<string> {
  const app = await serve(world, { routes, pages }, recognise)
  undo.push(() => {
    // Requests that wait for a text would keep the app from closing.
    world.languageModel?.close()
    return app.close()
  })
  await serveWeb(app, world)
  await app.ready()
  const notes = await welcome(world, app)
  try {
    await app.listen({ host: world.config.host, port: world.config.port })
  } catch (error) {
    throw refusedListen(error, world.config)
  }
  return notes
}

/** Said before the database starts: nothing has been touched then. */
async function refuseTakenPort(config: Config) {
  if (!config.services.includes('web')) return
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(refusedListen(error, config)))
    probe.listen(config.port, config.host, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}

function refusedListen(error: unknown, config: Config) {
  const explained = explainListenError(error, config)
  return explained === undefined ? error : new StartRefused(explained)
}

function refusedMigration(error: unknown): never {
  if (error instanceof MigrationRefused) throw new StartRefused(error.message)
  throw error
}

function endBySignal(log: Logger) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      log.debug({ signal }, 'ending')
      void end(0)
    })
  }
}

/** Ctrl+C may come twice, from the terminal and passed on by npm: there is one ending, and both wait for it. */
function end(code: number): Promise<never> {
  ending ??= endOnce(code)
  return ending
}

async function endOnce(code: number): Promise<never> {
  setTimeout(() => process.exit(code || 1), FORCED_END_MS).unref()
  for (const step of undo.splice(0).toReversed()) await step().catch(() => {})
  process.exit(code)
}
