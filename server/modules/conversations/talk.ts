import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'

/** Whether both sides sit before it now, and who talks in it beside the one who has it. */
export type Talk = { isLive: boolean; joinedIds: string[] }

/** For a select, where `conversationId` names the column. */
export const talkColumn = (conversationId: string) =>
  sql<Talk>`(select json_build_object('isLive', v.is_live, 'joinedIds', case when v.is_live then coalesce((
      select json_agg(j.user_id) from conversation_joins j where j.conversation_id = v.id), '[]') else '[]' end)
    from conversations v where v.id = ${sql.ref(conversationId)})`

export async function talkOf({ db }: Tx, conversationId: string): Promise<Talk> {
  const row = await db
    .selectFrom('conversations as of_one')
    .select(talkColumn('of_one.id').as('talk'))
    .where('of_one.id', '=', conversationId)
    .executeTakeFirst()
  return row?.talk ?? { isLive: false, joinedIds: [] }
}

/** Those of them in which both sides sit before it now. */
export async function liveAmong({ db }: Tx, conversationIds: readonly string[]): Promise<Set<string>> {
  if (conversationIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select id from conversations
    where is_live and id = any(${[...new Set(conversationIds)]}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Answers whether he had not joined before. */
export async function joinTalk({ db }: Tx, conversationId: string, { id }: SignedIn): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('conversation_joins')
    .values({ conversation_id: conversationId, user_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Answers whether he had joined. */
export async function leaveTalk({ db }: Tx, conversationId: string, { id }: SignedIn): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('conversation_joins')
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
