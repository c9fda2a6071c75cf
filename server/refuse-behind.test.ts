import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { cloneDatabase } from '#testing/databases.ts'
import { refuseBehind } from './refuse-behind.ts'

test('a dump from a server that was further on is refused with the cure; any other start goes on', async () => {
  const { connection, drop } = await cloneDatabase(inject('postgres'))
  onTestFinished(drop)
  await refuseBehind(connection)
  const client = new Client(connection)
  await client.connect()
  await client.query(`insert into events (xid, type, actor_kind, subjects, audience, data)
    values ((pg_current_xact_id()::text::bigint + 100000)::text::xid8, 'user.signed_up', 'system', '{}', 'staff', '{}')`)
  await client.end()
  await expect(refuseBehind(connection)).rejects.toThrow('after-restore.sql')
})
