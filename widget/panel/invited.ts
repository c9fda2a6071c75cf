import { change, now } from './store.ts'

const IDS = /^[0-9a-f-]{36}$/

/** Whoever opens the panel by the bubble afterwards was invited all the same. */
export function noteInvited(id: string) {
  if (IDS.test(id)) change({ invited: id })
}

/** The invitation that brought him in, if it is one of this inbox. */
export const invitationNow = () => now().inbox?.invitations.find(({ id }) => id === now().invited)

/** In his language, else in English, else as it was written first. */
export const wordsIn = (words: Record<string, string>, language: string): string =>
  words[language] ?? words['en'] ?? Object.values(words)[0] ?? ''
