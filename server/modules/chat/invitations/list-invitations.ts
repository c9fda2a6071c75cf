import { sql } from 'kysely'
import type { Invitation } from '#contracts/invitations.ts'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export const listInvitations = (world: World, actor: Actor, inboxId: string) =>
  snapshot(world, actor, async (tx) => {
    const inbox = tx.db.selectFrom('inboxes').select('id').where('id', '=', inboxId)
    if (!(await inbox.executeTakeFirst())) throw notFound()
    return { items: await invitationsWhere(tx, sql`i.inbox_id = ${inboxId}`) }
  })

/** With how many chats each led to, which the chats themselves know: nothing is counted that anybody could make up. */
export async function invitationsWhere(
  { db }: Pick<World, 'db'>,
  which: ReturnType<typeof sql>,
): Promise<Invitation[]> {
  const { rows } = await sql<Row>`
    select i.*, c.lately, c.ever from invitations i, lateral (
      select count(*)::int as ever,
        (count(*) filter (where started_at > now() - interval '30 days'))::int as lately
      from chats where invitation_id = i.id) c
    where i.removed_at is null and ${which} order by i.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    inboxId: row.inbox_id,
    words: row.words,
    pages: row.pages,
    afterSeconds: row.after_seconds,
    guests: row.guests,
    languages: row.languages,
    reach: row.reach,
    isOn: row.is_on,
    chats: { lately: row.lately, ever: row.ever },
    version: row.version,
  }))
}

type Row = Pick<Invitation, 'id' | 'words' | 'pages' | 'guests' | 'languages' | 'reach' | 'version'> & {
  inbox_id: string
  after_seconds: number
  is_on: boolean
  lately: number
  ever: number
}
