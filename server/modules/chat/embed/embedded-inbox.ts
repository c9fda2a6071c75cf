import type { InboxLook } from '#contracts/chat.ts'
import { locales } from '#contracts/roles.ts'
import { notFound } from '#kit/fault.ts'
import { readLook } from '#kit/look.ts'
import type { World } from '#kit/world.ts'
import { spokenOf } from '../languages/list-languages.ts'

/** The colour of the product, where neither inbox nor house has chosen one. */
const OWN_ACCENT = '#0b6e62'

/** Words are only those that were added; the product knows its own. */
export type Spoken = { code: string; direction: 'ltr' | 'rtl'; words: Record<string, string> | null }

export type EmbeddedInbox = {
  id: string
  queueId: string
  look: InboxLook
  /** The product's own first. */
  languages: Spoken[]
  /** Sources of a content policy: origins, and this very site where the help shows the inbox. */
  sites: string[]
  accent: string
}

/** What the pages that embed an inbox may know of it. */
export async function embeddedInbox(world: World, publicId: string): Promise<EmbeddedInbox> {
  const { db } = world
  const inbox = await db
    .selectFrom('inboxes')
    .select(['id', 'queue_id as queueId', 'look', 'languages', 'more_languages', 'sites', 'in_help'])
    .where('public_id', '=', publicId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!inbox) throw notFound()
  const { accent: ofHouse } = await readLook(db)
  const own = locales.filter((locale) => inbox.languages.includes(locale))
  const languages: Spoken[] = [
    ...own.map((code) => ({ code, direction: 'ltr' as const, words: null })),
    ...(await spokenOf(world, inbox.more_languages)),
  ]
  const sites = inbox.in_help ? ["'self'", ...inbox.sites] : inbox.sites
  return { ...inbox, sites, languages, accent: inbox.look.accent ?? ofHouse ?? OWN_ACCENT }
}
