import type { Selectable } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { Inbox, saveInbox as endpoint } from '#contracts/inboxes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mustBeQueue } from '#modules/queues'
import { typeFor } from '#modules/tickets'
import type { Tables } from '#server/tables.ts'
import { addedOf } from '../languages/list-languages.ts'
import { newKey } from './inbox-key.ts'

type Input = BodyOf<typeof endpoint>
type Row = Selectable<Tables['inboxes']>

/** Adds or changes an inbox. Of those in the portal there is one, and one in the help: the last that said so. */
export const saveInbox = (world: World, actor: SignedIn, id: string, input: Input): Promise<Inbox> =>
  transaction(world, actor, async (tx) => {
    const there = await tx.db
      .selectFrom('inboxes')
      .select('version')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    mustBeVersion(there, input.version)
    await mustBeQueue(tx, input.queueId)
    const type = await typeFor(tx, input.typeId)
    if (type.archived_at !== null || type.form !== 'plain')
      throw new Fault('unknown_choice', { field: 'typeId' })
    const added = await addedOf(tx, input.moreLanguages)
    if (input.moreLanguages.some((code) => !added.has(code)))
      throw new Fault('unknown_choice', { field: 'moreLanguages' })
    if (input.inPortal) await othersLeave(tx, 'in_portal', id)
    if (input.inHelp) await othersLeave(tx, 'in_help', id)
    const columns = columnsOf(input)
    const row = await tx.db
      .insertInto('inboxes')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    return tellInbox(tx, row)
  })

const columnsOf = (input: Input) => ({
  public_id: input.publicId,
  name: input.name,
  sites: [...new Set(input.sites)],
  look: JSON.stringify(input.look),
  languages: [...new Set(input.languages)],
  more_languages: [...new Set(input.moreLanguages)],
  queue_id: input.queueId,
  type_id: input.typeId,
  shows_typing: input.showsTyping,
  mail_after_minutes: input.mailAfterMinutes,
  in_portal: input.inPortal,
  in_help: input.inHelp,
  version: input.version + 1,
})

async function othersLeave({ db }: Tx, place: 'in_portal' | 'in_help', stays: string) {
  await db
    .updateTable('inboxes')
    .set((eb) => ({ [place]: false, version: eb('version', '+', 1) }))
    .where(place, '=', true)
    .where('id', '!=', stays)
    .execute()
}

export const archiveInbox = (world: World, actor: SignedIn, id: string, archived: boolean): Promise<Inbox> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('inboxes')
      // What comes back does not push another out of the portal or the help.
      .set((eb) => ({
        archived_at: archived ? world.now() : null,
        in_portal: false,
        in_help: false,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    return tellInbox(tx, row)
  })

/**
 * The key is answered this once; what the former one signed holds no more, nor does what was opened by it: whoever
 * had got hold of the key could be anybody.
 */
export const renewKey = (world: World, actor: SignedIn, id: string) =>
  transaction(world, actor, async (tx) => {
    const { text, sealed } = newKey(world, id)
    const row = await tx.db
      .updateTable('inboxes')
      .set({ sealed_key: sealed, key_end: text.slice(-4), key_made_at: world.now() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    await endIdentified(tx, id)
    return { key: text, inbox: tellInbox(tx, row) }
  })

async function endIdentified(tx: Tx, inboxId: string): Promise<void> {
  const identified = tx.db.selectFrom('site_identities').select('contact_id').where('inbox_id', '=', inboxId)
  const ended = await tx.db
    .updateTable('visitor_sessions')
    .set({ ended_at: tx.world.now() })
    .where('contact_id', 'in', identified)
    .where('ended_at', 'is', null)
    .returning(['id', 'contact_id'])
    .execute()
  for (const [contactId, rows] of Map.groupBy(ended, (row) => row.contact_id)) {
    const data = { sessionIds: rows.map((row) => row.id), by: 'ended' }
    tx.emit({ type: 'session.ended', subjects: [contactId], audience: 'user', data })
  }
}

function tellInbox(tx: Tx, row: Row): Inbox {
  tx.emit({ type: 'inbox.saved', subjects: [row.id], audience: 'staff', data: { publicId: row.public_id } })
  return presentInbox(row)
}

export const presentInbox = (row: Row): Inbox => ({
  id: row.id,
  publicId: row.public_id,
  name: row.name,
  sites: row.sites,
  look: row.look,
  languages: row.languages,
  moreLanguages: row.more_languages,
  queueId: row.queue_id,
  typeId: row.type_id,
  showsTyping: row.shows_typing,
  mailAfterMinutes: row.mail_after_minutes,
  inPortal: row.in_portal,
  inHelp: row.in_help,
  keyEnd: row.key_end,
  keyMadeAt: row.key_made_at?.toISOString() ?? null,
  version: row.version,
  archived: row.archived_at !== null,
})
