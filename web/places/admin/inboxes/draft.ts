import type { Inbox } from '#contracts/inboxes.ts'

/** What can be typed over an inbox; its key is renewed apart. */
export type InboxDraft = Omit<Inbox, 'id' | 'keyEnd' | 'keyMadeAt' | 'version' | 'archived'>

export const draftOf = ({
  id: _id,
  keyEnd: _keyEnd,
  keyMadeAt: _keyMadeAt,
  version: _version,
  archived: _archived,
  ...draft
}: Inbox): InboxDraft => draft

export type PartProps = { draft: InboxDraft; change: (part: Partial<InboxDraft>) => void }

/** The name in the pages of a site that a name asks for: "Demo shop" is `demo-shop`. */
export const publicIdFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
