import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Pool } from 'pg'
import { newId } from '#kit/id.ts'
import type { PostgresConnection } from '#server/postgres/postgres.ts'
import type { ChatSize, Generator } from '../chat-load.ts'
import { lookAt } from './process.ts'
import { atRate } from './rate.ts'
import { spreadOf, type Spread } from './spread.ts'
import type { Talked } from './talk.ts'

const PORT = 3953

export type BareLines = Spread & { emptyMemory: number; memory: number; lost: number }

/** The same lines on a plain `ws` server that passes each word on to the next line, and nothing else. */
export async function bareLines(generator: Generator, { idle, rate, seconds }: ChatSize): Promise<BareLines> {
  const server = fork(join(import.meta.dirname, 'echo.ts'), [String(PORT)])
  await once(server, 'message')
  try {
    const { memory: emptyMemory } = await lookAt(server.pid ?? 0)
    await generator.obey({ do: 'openBare', url: `ws://127.0.0.1:${PORT}`, count: idle })
    const { memory } = await lookAt(server.pid ?? 0)
    const { times, lost } = await generator.obey<Talked>({
      do: 'talkBare',
      rate,
      seconds: Math.min(seconds, 30),
    })
    await generator.obey({ do: 'close' })
    return { ...spreadOf(times), emptyMemory, memory, lost }
  } finally {
    server.disconnect()
  }
}

/** The same rows by plain SQL, one transaction a word at the same rate: the word, its place, its event. */
export async function bareRows(connection: PostgresConnection, { rate, seconds }: ChatSize): Promise<Spread> {
  const pool = new Pool({ ...connection, max: 10 })
  const { rows } = await pool.query<{ id: string; contact_id: string }>(
    'select id, contact_id from conversations limit 1000',
  )
  const times: number[] = []
  const writing: Promise<void>[] = []
  await atRate({ rate, seconds: Math.min(seconds, 30) }, (turn, due) => {
    const { id = '', contact_id: contactId = '' } = rows[turn % rows.length] ?? {}
    writing.push(write(pool, { id, contactId }).then(() => void times.push(performance.now() - due)))
  })
  await Promise.all(writing)
  await pool.end()
  return spreadOf(times)
}

async function write(pool: Pool, { id, contactId }: { id: string; contactId: string }) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ seq: number }>(
      'update conversations set last_seq = last_seq + 1 where id = $1 returning last_seq as seq',
      [id],
    )
    await client.query(
      `insert into messages (id, conversation_id, seq, side, text) values ($1, $2, $3, 'contact', 'Word')`,
      [newId(), id, rows[0]?.seq],
    )
    await client.query(
      `insert into events (type, actor_kind, contact_id, subjects, audience, data)
       values ('bench.word', 'system', $1, $2, 'staff', '{}')`,
      [contactId, [id]],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}
