import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { Invitation, saveInvitation as endpoint } from '#contracts/invitations.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { invitationsWhere } from './list-invitations.ts'

type Input = BodyOf<typeof endpoint>

export const saveInvitation = (
  world: World,
  actor: SignedIn,
  id: string,
  input: Input,
): Promise<Invitation> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db
      .selectFrom('invitations')
      .select(['inbox_id', 'version', 'removed_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (there?.removed_at) throw notFound()
    // An invitation stays with its inbox: the chats that it led to are there.
    if (there && there.inbox_id !== input.inboxId) throw new Fault('id_used')
    mustBeVersion(there, input.version)
    await tellInbox(tx, input.inboxId, id)
    const columns = columnsOf(input)
    await tx.db
      .insertInto('invitations')
      .values({ id, inbox_id: input.inboxId, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute()
    const [saved] = await invitationsWhere(tx, sql`i.id = ${id}`)
    if (!saved) throw notFound()
    return saved
  })

const columnsOf = (input: Input) => ({
  words: JSON.stringify(input.words),
  pages: [...new Set(input.pages)],
  after_seconds: input.afterSeconds,
  guests: input.guests,
  languages: [...new Set(input.languages)],
  reach: input.reach,
  is_on: input.isOn,
  version: input.version + 1,
})

export const removeInvitation = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('invitations')
      .set({ removed_at: world.now(), is_on: false })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning('inbox_id')
      .executeTakeFirst()
    if (!row) throw notFound()
    await tellInbox(tx, row.inbox_id, id)
    return { done: true }
  })

/** An invitation is a part of its inbox, which must be there. */
async function tellInbox(tx: Tx, inboxId: string, id: string): Promise<void> {
  const inbox = await tx.db
    .selectFrom('inboxes')
    .select('public_id')
    .where('id', '=', inboxId)
    .executeTakeFirst()
  if (!inbox) throw notFound()
  tx.emit({
    type: 'inbox.saved',
    subjects: [inboxId, id],
    audience: 'staff',
    data: { publicId: inbox.public_id },
  })
}
