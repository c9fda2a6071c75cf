import { sql } from 'kysely'
import { contactOf, type Actor } from '#kit/actor.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { Fault } from '#kit/fault.ts'
import { networkOf } from '#kit/network-of.ts'
import type { World } from '#kit/world.ts'

type Asking = { db: World['db']; actor: Actor }

/** Fault: `chat_banned`. */
export async function refuseBanned(asking: Asking): Promise<void> {
  if (await isBanned(asking)) throw new Fault('chat_banned')
}

/** Whoever is kept away, and for a day who comes from where he wrote. */
export async function isBanned({ db, actor }: Asking): Promise<boolean> {
  const address = actor.kind === 'visitor' ? networkOf(actor.address) : null
  const [row] = await banned({ db }, contactOf(actor), address)
  return row?.yes ?? false
}

const banned = builtOnce(
  forEverybody,
  (_: Pick<Asking, 'db'>, contactId: string | null, address: string | null) =>
    sql<{ yes: boolean }>`select is_banned(${contactId}::uuid, ${address}::text) as yes`,
)
