import type { InboxLook } from '#contracts/chat.ts'
import { notFound } from '#kit/fault.ts'
import { readLook } from '#kit/look.ts'
import type { World } from '#kit/world.ts'

/** The colour of the product, where neither inbox nor house has chosen one. */
const OWN_ACCENT = '#0b6e62'

export type EmbeddedInbox = {
  id: string
  queueId: string
  look: InboxLook
  languages: string[]
  sites: string[]
  accent: string
}

/** What the pages that embed an inbox may know of it. */
export async function embeddedInbox({ db }: World, publicId: string): Promise<EmbeddedInbox> {
  const inbox = await db
    .selectFrom('inboxes')
    .select(['id', 'queue_id as queueId', 'look', 'languages', 'sites'])
    .where('public_id', '=', publicId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!inbox) throw notFound()
  const { accent: ofHouse } = await readLook(db)
  return { ...inbox, accent: inbox.look.accent ?? ofHouse ?? OWN_ACCENT }
}
