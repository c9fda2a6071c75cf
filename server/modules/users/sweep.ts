import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const tables = ['mail_links', 'sign_in_steps', 'passkey_challenges'] as const

/** Ends sessions and keys whose time is over, so that sockets close too, and drops what can serve no more. */
export async function sweepSignIns(world: World): Promise<void> {
  await transaction(world, system('sessions sweep'), async (tx) => {
    const ended = [...(await endExpiredSessions(tx)), ...(await endExpiredKeys(tx))]
    for (const [userId, rows] of Map.groupBy(ended, (row) => row.user_id)) {
      const data = { sessionIds: rows.map((row) => row.id), by: 'expired' }
      tx.emit({ type: 'session.ended', subjects: [userId], audience: 'user', data })
    }
    for (const table of tables) {
      await tx.db
        .deleteFrom(table)
        .where('expires_at', '<', sql<Date>`${world.now()}::timestamptz - interval '1 day'`)
        .execute()
    }
  })
}

const endExpiredSessions = ({ db, world }: Tx) =>
  db
    .updateTable('sessions')
    .set({ ended_at: world.now(), ended_by: 'expired' })
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', world.now())
    .returning(['id', 'user_id'])
    .execute()

const endExpiredKeys = ({ db, world }: Tx) =>
  db
    .updateTable('api_keys')
    .set({ ended_at: world.now() })
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', world.now())
    .returning(['id', 'user_id'])
    .execute()
