// A process that only does the jobs, on a database that is there: for tests that kill it.
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { Connection } from '../kit/database.ts'
import { makeWorld, startWorld } from '../make-world.ts'

const { connection, dataDir } = JSON.parse(process.argv[2] ?? '') as {
  connection: Connection
  dataDir: string
}
const config = readConfig({ DATA_DIR: dataDir, DB_POOL: '4', SERVICES: 'worker', LOG_LEVEL: 'error' })
const world = await makeWorld({ config, connection, log: pino({ level: 'silent' }) })
await startWorld(world)
process.send?.('started')
// Whoever started it is gone: nobody would end it any more.
process.once('disconnect', () => process.exit())
