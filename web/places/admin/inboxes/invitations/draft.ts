import type { Inbox } from '#contracts/inboxes.ts'
import type { Invitation } from '#contracts/invitations.ts'
import { newId } from '../../../../kit/id.ts'

export const newInvitation = (inbox: Inbox): Invitation => ({
  id: newId(),
  inboxId: inbox.id,
  words: {},
  pages: [],
  afterSeconds: 30,
  guests: 'all',
  languages: [],
  reach: 'open',
  isOn: true,
  chats: { lately: 0, ever: 0 },
  version: 0,
})

/** As it is sent; what was left empty is not said in that language. */
export const bodyOf = ({ id: _id, chats: _chats, words, ...rest }: Invitation) => ({
  ...rest,
  words: saidOf(words),
})

export const saidOf = (words: Invitation['words']) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))

/** In this language, else in English, else as it was written first. */
export const wordsIn = ({ words }: Pick<Invitation, 'words'>, language: string): string =>
  words[language] || words['en'] || (Object.values(words).find(Boolean) ?? '')
