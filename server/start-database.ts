import { Client } from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Connection } from './kit/database.ts'
import { startPostgres } from './postgres/postgres.ts'
import { StartRefused } from './start-refused.ts'

export type StartedDatabase = { connection: Connection; stop(): Promise<void> }

const OLDEST = 150_000

/** The embedded server, or the one that DATABASE_URL names. */
export async function startDatabase(config: Config, log: Logger): Promise<StartedDatabase> {
  if (config.databaseUrl === undefined) {
    const { connection, stop } = await startPostgres({ dataDir: config.dataDir, log })
    return { connection, stop }
  }
  const connection = { connectionString: config.databaseUrl }
  await refuseOld(connection)
  return { connection, stop: () => Promise.resolve() }
}

async function refuseOld(connection: Connection) {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new StartRefused(
      `DATABASE_URL: the database cannot be reached (${reason(error)}). Check address, name and password.`,
    )
  }
  const { rows } = await client.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name",
  )
  await client.end()
  const version = rows[0]
  if (version && Number(version.number) < OLDEST) {
    throw new StartRefused(`DATABASE_URL: this is PostgreSQL ${version.name}; 15 or newer is needed.`)
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error))
