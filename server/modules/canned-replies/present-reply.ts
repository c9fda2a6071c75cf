import type { Selectable } from 'kysely'
import type { CannedReply } from '#contracts/canned-replies.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'
import { circleOf, mayChangeKept, seenKept } from './scope.ts'

export type ReplyRow = Selectable<Tables['canned_replies']>

/** The one door to a canned reply: what is only somebody else's does not exist. */
export async function replyFor(tx: Tx, actor: SignedIn, id: string): Promise<ReplyRow> {
  const row = await tx.db
    .selectFrom('canned_replies')
    .selectAll()
    .where('id', '=', id)
    .where(seenKept(actor))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Those that the actor sees, by name. */
export async function repliesOf(tx: Tx, actor: SignedIn): Promise<CannedReply[]> {
  const rows = await tx.db
    .selectFrom('canned_replies')
    .selectAll()
    .where(seenKept(actor))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return presentReplies(tx, rows)
}

export async function presentReplies(tx: Tx, rows: readonly ReplyRow[]): Promise<CannedReply[]> {
  const circle = await circleOf(tx)
  const owners = await peopleByIds(
    tx,
    rows.map((row) => row.owner_id),
  )
  return rows.flatMap((row) => {
    const owner = owners.get(row.owner_id)
    if (!owner) return []
    const { id, name, texts, scope, version } = row
    return [
      {
        id,
        name,
        texts,
        scope,
        componentId: row.component_id,
        owner,
        usedCount: row.used_count,
        version,
        abilities: { change: mayChangeKept(circle, row) },
      },
    ]
  })
}
