import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import type { Connection } from './database.ts'

const folder = new URL('../migrations/', import.meta.url)

type Migration = { name: string; sql: string; checksum: string }

/** The database and the files do not fit each other; the sentence says what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/** The numbered files, in order. */
async function readMigrations(from: URL): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, from), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to the code: each file once, in one transaction, under a lock that other processes
 * wait for. A file that was changed after it ran is refused: history does not change.
 */
export async function migrate(connection: Connection, from: URL = folder): Promise<string[]> {
  const migrations = await readMigrations(from)
  const client = new Client(connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(727001)')
    await client.query(`create table if not exists migrations (
      name text primary key, checksum text not null, ran_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migrations',
    )
    const ran = new Map(rows.map((row) => [row.name, row.checksum]))
    refuseChanged(migrations, ran)

    const fresh = migrations.filter((migration) => !ran.has(migration.name))
    for (const migration of fresh) await run(client, migration)
    return fresh.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** What `migrate` would run; `isOld` says whether the database holds an earlier state. */
export async function pendingMigrations(connection: Connection, from: URL = folder) {
  const client = new Client(connection)
  await client.connect()
  try {
    const { rows: found } = await client.query<{ is: boolean }>(
      "select to_regclass('migrations') is not null as is",
    )
    if (!found[0]?.is) return { isOld: false, names: [] }
    const { rows } = await client.query<{ name: string }>('select name from migrations')
    const ran = new Set(rows.map((row) => row.name))
    const names = (await readMigrations(from)).map((one) => one.name).filter((name) => !ran.has(name))
    return { isOld: ran.size > 0, names }
  } finally {
    await client.end()
  }
}

function refuseChanged(migrations: Migration[], ran: Map<string, string>) {
  for (const { name, checksum } of migrations) {
    const before = ran.get(name)
    if (before !== undefined && before !== checksum) {
      throw new Error(
        `${name} was changed after it ran on this database. Restore it and write a new migration.`,
      )
    }
  }
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = [...ran.keys()].filter((name) => !known.has(name))
  if (newer.length > 0) {
    throw new MigrationRefused(
      `This database was made by a newer version (${newer.join(', ')}). Start that version.`,
    )
  }
}

async function run(client: Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationRefused(`Migration ${name} failed; nothing of it remains. ${String(error)}`, {
      cause: error,
    })
  }
}
