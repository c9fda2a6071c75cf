import type { InboxLook } from './chat.ts'

export type Said = { title: string; greeting: string; away: string; guide: string }

/** What an inbox says in a language, one of the product or one that the admin has added; else in English. */
export function lookIn(look: InboxLook, language: string): Said {
  const said = (part: keyof Said) =>
    (look[part] as Record<string, string>)[language] || look.also?.[language]?.[part] || look[part].en
  return { title: said('title'), greeting: said('greeting'), away: said('away'), guide: said('guide') }
}
