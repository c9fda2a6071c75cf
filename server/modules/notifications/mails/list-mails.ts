import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { listMails as endpoint } from '#contracts/mails.ts'
import type { Actor } from '#kit/actor.ts'
import { likeWords } from '#kit/like-words.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { knownId } from '../list-notifications.ts'
import { presentRow, rowColumns } from './present-mails.ts'

const PAGE = 50

/** Every word must stand somewhere in subject, name or address. A table of days, read by one admin: no index. */
export function listMails(
  world: World,
  actor: Actor,
  { status, q, after }: QueryOf<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    let query = tx.db.selectFrom('mails').select(rowColumns)
    if (status) query = query.where('status', '=', status)
    if (after !== undefined) query = query.where('id', '<', knownId(after))
    for (const pattern of likeWords(q)) {
      query = query.where((eb) =>
        eb.or([
          eb('subject', 'ilike', pattern),
          eb('to_name', 'ilike', pattern),
          eb('to_address', 'ilike', pattern),
        ]),
      )
    }
    const mails = await query
      .orderBy('id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const items = mails.slice(0, PAGE).map(presentRow)
    return { items, next: mails.length > PAGE ? (items.at(-1)?.id ?? null) : null }
  })
}
