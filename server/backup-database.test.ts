import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Connection } from '#kit/database.ts'
import { cloneDatabase } from '#testing/databases.ts'
import { backupBeforeMigrating, beside } from './backup-database.ts'

async function database(): Promise<Connection> {
  const { connection, drop } = await cloneDatabase(inject('postgres'))
  onTestFinished(drop)
  return connection
}

async function ask<Row>(connection: Connection, text: string): Promise<Row[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows as Row[]
  } finally {
    await client.end()
  }
}

test('a database that is up to date needs no copy', async () => {
  expect(await backupBeforeMigrating(await database())).toBeNull()
})

test('before a migration changes what is there, the whole database is copied beside it', async () => {
  const connection = await database()
  await ask(connection, "insert into settings (key, value) values ('kept', '1')")
  await ask(connection, 'delete from migrations where name = (select max(name) from migrations)')
  const copy = await backupBeforeMigrating(connection)
  expect(copy).toContain('_before_')
  onTestFinished(() => ask(beside(connection), `drop database ${copy} with (force)`).then(() => undefined))
  const rows = await ask(
    { ...connection, database: copy ?? '' },
    "select value from settings where key = 'kept'",
  )
  expect(rows).toEqual([{ value: 1 }])
})

test('without a copy there is no upgrade: while somebody else is in the database, nothing is done', async () => {
  const connection = await database()
  await ask(connection, 'delete from migrations where name = (select max(name) from migrations)')
  const somebody = new Client(connection)
  await somebody.connect()
  try {
    await expect(backupBeforeMigrating(connection)).rejects.toThrow(/could not be made.*Nothing was changed/s)
  } finally {
    await somebody.end()
  }
})
