import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { PostgresConnection } from './postgres.ts'

const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'])
const NAME_OF_DATABASE = /^[a-z_]+$/

/** Waits until the server takes questions, and makes the database the first time. */
export async function untilReady(connection: PostgresConnection, isAlive: () => boolean): Promise<void> {
  const { database } = connection
  if (!NAME_OF_DATABASE.test(database)) throw new Error(`not a name for a database: ${database}`)
  const client = await connectWhenReady({ ...connection, database: 'postgres' }, isAlive)
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

async function connectWhenReady(connection: PostgresConnection, isAlive: () => boolean): Promise<Client> {
  for (;;) {
    const client = new Client(connection)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const { code } = error as { code?: string }
      if (!isAlive() || !NOT_YET.has(code ?? '')) throw error
    }
    await pause(15)
  }
}
