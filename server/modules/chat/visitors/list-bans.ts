import type { Ban } from '#contracts/inboxes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import { maskedAddress } from './mask-address.ts'

const DAY = 86_400_000
const MOST = 200

/** Who may not chat now, the latest first. Nobody needs the whole address for that. */
export const listBans = (world: World, actor: SignedIn): Promise<{ items: Ban[]; position: string }> =>
  snapshot(world, actor, async (tx) => {
    const position = placeText(await placeNow(tx.db))
    const rows = await tx.db
      .selectFrom('visitor_bans as b')
      .innerJoin('contacts as c', 'c.id', 'b.contact_id')
      .select(['b.id', 'b.reason', 'b.banned_at', 'b.banned_by', 'b.address', 'c.id as contact_id', 'c.name'])
      .where('b.lifted_at', 'is', null)
      .orderBy('b.banned_at', 'desc')
      .limit(MOST)
      .execute()
    const people = await peopleByIds(
      tx,
      rows.map((row) => row.banned_by),
    )
    const isKept = (from: Date) => world.now().getTime() < from.getTime() + DAY
    const items = rows.map((row) => ({
      id: row.id,
      contact: { id: row.contact_id, name: row.name },
      reason: row.reason,
      at: row.banned_at.toISOString(),
      by: people.get(row.banned_by ?? '') ?? null,
      address: row.address ? { masked: maskedAddress(row.address), isKept: isKept(row.banned_at) } : null,
    }))
    return { items, position }
  })
