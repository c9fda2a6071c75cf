import { pino } from 'pino'
import { pages, routes } from '../app.ts'
import { readConfig, type Config } from '../config.ts'
import type { Connection } from '../kit/database.ts'
import { serve } from '../kit/serve.ts'
import { makeWorld, prepareDatabase, startWorld, stopWorld } from '../make-world.ts'
import { joinPostgres } from '../postgres/postgres.ts'
import { recognise } from '../recognise.ts'
import { StartRefused } from '../start-refused.ts'
import { fillDemo, isEmpty } from './demo/demo.ts'
import { seedMany } from './many.ts'

const say = (text: string) => void process.stdout.write(text)
/** How far it is: on one line of a terminal, elsewhere each a line of its own. */
const step = (text: string) => say(process.stdout.isTTY ? `\r${text}` : `${text}\n`)
const log = pino({ level: 'silent' })

try {
  const count = ticketsAsked(process.argv.slice(2))
  const config = readConfig(process.env)
  const database = await databaseOf(config)
  try {
    await prepareDatabase(database.connection)
    await fillDemoFirst(config, database.connection)
    await fillIn(database.connection, count)
  } finally {
    await database.stop()
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
// The demo was played on a whole server, whose timers would keep us here.
process.exit()

function ticketsAsked(args: readonly string[]): number {
  const [name = '', value = '1000', ...rest] = args.flatMap((arg) => arg.split('='))
  const count = /^[1-9]\d{0,6}$/.test(value) ? Number(value) : 0
  if ((name !== '' && name !== '--tickets') || count === 0 || rest.length > 0) {
    throw new StartRefused('Use it so: npm run seed -- --tickets 100000 (1 to 9,999,999)')
  }
  return count
}

/** The one that a running Switchboard uses, also the embedded one. */
async function databaseOf({ databaseUrl, dataDir }: Config) {
  if (databaseUrl === undefined) return joinPostgres({ dataDir, log })
  return { connection: { connectionString: databaseUrl }, stop: () => Promise.resolve() }
}

/** Tickets without people to sign in as would keep the first start from making any. */
async function fillDemoFirst(config: Config, connection: Connection) {
  if (!config.isDemoAllowed) return
  const world = await makeWorld({ config, connection, log })
  try {
    if (!(await isEmpty(world))) return
    say('Filling in the demo …\n')
    await startWorld(world)
    const app = await serve(world, { routes, pages }, recognise)
    await app.ready()
    await fillDemo(world, app)
    await app.close()
  } finally {
    await stopWorld(world)
  }
}

async function fillIn(connection: Connection, count: number) {
  const began = performance.now()
  const onProgress = (done: number) =>
    step(`${done.toLocaleString('en')} of ${count.toLocaleString('en')} tickets`)
  await seedMany(connection, { count, onProgress })
  const seconds = Math.round((performance.now() - began) / 1000)
  step(`Filled in ${count.toLocaleString('en')} tickets in ${seconds} s.${process.stdout.isTTY ? '\n' : ''}`)
}
