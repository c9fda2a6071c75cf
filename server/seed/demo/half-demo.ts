import { Client, escapeIdentifier } from 'pg'
import type { Connection } from '#kit/database.ts'

/** The setting that stands only while the demo is being filled in. */
export const halfDemo = 'demo_filling'

/**
 * A start that was cut off in the middle of filling in the demo left a database that is neither empty nor whole.
 * It was empty before and holds nothing of anybody, so it is made anew.
 */
export async function forgetHalfDemo(connection: Connection, beside: Connection): Promise<boolean> {
  const name = await halfFilled(connection)
  if (name === null) return false
  const client = new Client(beside)
  await client.connect()
  try {
    await client.query(`drop database ${escapeIdentifier(name)} with (force)`)
    await client.query(`create database ${escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return true
}

async function halfFilled(connection: Connection): Promise<string | null> {
  const client = new Client(connection)
  await client.connect()
  try {
    const { rows: found } = await client.query<{ is: boolean }>(
      "select to_regclass('settings') is not null as is",
    )
    if (!found[0]?.is) return null
    const { rows } = await client.query<{ name: string }>(
      'select current_database() as name from settings where key = $1',
      [halfDemo],
    )
    return rows[0]?.name ?? null
  } finally {
    await client.end()
  }
}
