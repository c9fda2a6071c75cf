import { Client } from 'pg'
import type { Connection } from './kit/database.ts'
import { StartRefused } from './start-refused.ts'

/**
 * Events carry the number of their transaction. A dump restored into another server brings numbers that this
 * server has not reached yet: its readers would wait for them and show nothing.
 */
export async function refuseBehind(connection: Connection): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query<{ is_behind: boolean }>(
      `select exists (select from events where xid >= pg_snapshot_xmax(pg_current_snapshot())) as is_behind`,
    )
    if (rows[0]?.is_behind) {
      throw new StartRefused(
        'This database was restored from a dump of another server, whose transaction numbers are further on. ' +
          'Run docs/guides/after-restore.sql on it once, then start again; docs/guides/backup.md says why.',
      )
    }
  } finally {
    await client.end()
  }
}
