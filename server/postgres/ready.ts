import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { PostgresConnection } from './postgres.ts'
import type { ServerProcess } from './server-process.ts'

const NAME_OF_DATABASE = /^[a-z_]+$/

/** Waits until the server takes questions, however long it must recover first. False when it ended instead. */
export async function untilReady(server: ServerProcess, folder: string): Promise<boolean> {
  while (server.child.exitCode === null && server.child.signalCode === null && server.pid) {
    const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    // The eighth line is the state, as pg_ctl reads it; before ours is written a dead server's may stand there.
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true
    await pause(10)
  }
  return false
}

export async function ensureDatabase(connection: PostgresConnection): Promise<void> {
  const { database } = connection
  if (!NAME_OF_DATABASE.test(database)) throw new Error(`not a name for a database: ${database}`)
  const client = new Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}
