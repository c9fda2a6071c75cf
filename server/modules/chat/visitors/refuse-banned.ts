import { sql } from 'kysely'
import { contactOf, type Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { networkOf } from '#kit/network-of.ts'
import type { World } from '#kit/world.ts'

/** Fault: `chat_banned`, for whoever is kept away, and for a day for who comes from where he wrote. */
export async function refuseBanned({ db, actor }: { db: World['db']; actor: Actor }): Promise<void> {
  const address = actor.kind === 'visitor' ? networkOf(actor.address) : null
  const { rows } = await sql<{ yes: boolean }>`
    select is_banned(${contactOf(actor)}::uuid, ${address}::text) as yes`.execute(db)
  if (rows[0]?.yes) throw new Fault('chat_banned')
}
