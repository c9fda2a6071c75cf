import type { Locale } from '../roles.ts'

/** What somebody is called who wrote in a chat and said no name; a number follows. */
export const visitorWords: Record<Locale, string> = { en: 'Visitor', bg: 'Посетител', ru: 'Посетитель' }
