import { Kysely, PostgresDialect } from 'kysely'
import type { ClientConfig, Pool } from 'pg'
import type { Tables } from '#server/tables.ts'
import { Connections } from './connections.ts'
import { OneWrite } from './one-write.ts'
import { lend, type Lent } from './prepared.ts'

export type Db = Kysely<Tables>

/** Everything that pg needs to connect: a socket folder or a host, or a url. */
export type Connection = ClientConfig

/**
 * The application's own pool: each connection steps down to switchboard_app at once, so that no query of the
 * product can drop a table or change an event.
 */
export function openPool(connection: Connection, size: number, settings: Record<string, string> = {}): Pool {
  const set = Object.entries({ timezone: 'UTC', statement_timeout: '30s', ...settings })
    .map(([name, value]) => `set ${name} to '${value}'`)
    .join('; ')
  const pool = new Connections({
    ...connection,
    max: size,
    // What is asked at once on one connection travels at once; see together() in in-transaction.ts.
    pipeline: true,
    stream: () => new OneWrite(),
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'switchboard',
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool awaits it; its types do not say so
    onConnect: async (client) => {
      await client.query(`set role switchboard_app; ${set}`)
    },
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that breaks between two statements of a transaction; the next statement tells the command.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/** Queries that stand alone, each on any connection of the pool. */
export const openDb = (pool: Pool): Db =>
  kyselyOver(async () => {
    const client = await pool.connect()
    return lend(pool, client, 'switchboard_app', () => client.release())
  })

/** Kysely asks for a connection before each query and gives it back after it. */
export const kyselyOver = (connect: () => Promise<Lent>): Db =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect, end: async () => {} } as never }),
  })

const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
])
const lostWords =
  /connection terminated|timeout exceeded when trying to connect|not queryable|ended unexpectedly/i

/** Whether the database was away, so that trying again in a moment may work. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  // 08: connection exceptions; 53: out of connections, memory or disk.
  return lost.has(code) || /^(08|53)/.test(code) || lostWords.test(error.message)
}

export const sqlState = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
export const constraintOf = (error: unknown): string =>
  error instanceof Error && 'constraint' in error ? String(error.constraint) : ''
