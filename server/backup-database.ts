import { Client, escapeIdentifier } from 'pg'
import type { Connection } from './kit/database.ts'
import { pendingMigrations } from './kit/migrate.ts'
import { StartRefused } from './start-refused.ts'

const KEPT = 2

/**
 * Before an upgrade changes a database that holds something, a copy of it is made beside it, on the same
 * server. Without a copy there is no upgrade. Answers the name of the copy, or null where none was needed.
 */
export async function backupBeforeMigrating(connection: Connection): Promise<string | null> {
  const pending = await pendingMigrations(connection)
  if (!pending.isOld || pending.names.length === 0) return null
  const database = await databaseName(connection)
  const copy = `${database}_before_${(pending.names[0] ?? '').slice(0, 4)}_${Date.now()}`
  const client = new Client(beside(connection))
  await client.connect()
  try {
    await client.query(`create database ${escapeIdentifier(copy)} template ${escapeIdentifier(database)}`)
    await dropOlder(client, `${database}_before_`)
  } catch (error) {
    throw new StartRefused(
      `This version has to change the database (${pending.names.join(', ')}), and the copy that goes before it could not be made: ` +
        `${error instanceof Error ? error.message : String(error)}. Nothing was changed. Stop other processes that use the database, ` +
        'give its owner the right CREATEDB, or make a copy yourself and run the migrations with psql.',
    )
  } finally {
    await client.end()
  }
  return copy
}

/** The server's own database: from there another one can be copied, dropped or made while nobody is in it. */
export function beside(connection: Connection): Connection {
  if (!connection.connectionString) return { ...connection, database: 'postgres' }
  const url = new URL(connection.connectionString)
  url.pathname = '/postgres'
  return { ...connection, connectionString: url.href }
}

async function databaseName(connection: Connection): Promise<string> {
  const client = new Client(connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  await client.end()
  return rows[0]?.name ?? ''
}

async function dropOlder(client: Client, prefix: string) {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname, $1) order by split_part(datname, '_before_', 2) desc offset $2",
    [prefix, KEPT],
  )
  for (const { name } of rows) await client.query(`drop database if exists ${escapeIdentifier(name)}`)
}
