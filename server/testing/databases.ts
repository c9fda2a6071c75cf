import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import type { Connection } from '#kit/database.ts'

export const templateName = 'switchboard_template'

/** A fresh database of its own, cloned from the migrated template: its files are copied, nothing of it is logged. */
export async function cloneDatabase(
  server: Connection,
): Promise<{ connection: Connection; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server, `create database ${name} template ${templateName} strategy file_copy`)
  return {
    connection: { ...server, database: name },
    drop: () => asOwner(server, `drop database if exists ${name} with (force)`),
  }
}

async function asOwner(server: Connection, statement: string) {
  const client = new Client(server)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
