import { fitsPage } from '#contracts/fits-page.ts'
import type { InvitationShown } from '#contracts/invitations.ts'

/** A page that has stood open so long knows no more whether somebody answers. */
const OF_NOW_SECONDS = 900

export type Visit = {
  address: string
  /** How long he has looked at this page, and how long ago it came. */
  seconds: number
  sinceLoad: number
  isReturning: boolean
  language: string
}

/** The first that fits the visitor here and now. */
export const choose = (items: readonly InvitationShown[], visit: Visit): InvitationShown | undefined =>
  items.find(
    ({ pages, afterSeconds, guests, languages, isOfNow }) =>
      visit.seconds >= afterSeconds &&
      (guests === 'all' || (guests === 'returning') === visit.isReturning) &&
      (languages.length === 0 || languages.includes(visit.language)) &&
      (pages.length === 0 || pages.some((pattern) => fitsPage(pattern, visit.address))) &&
      !(isOfNow && visit.sinceLoad > OF_NOW_SECONDS),
  )

/** In his language, else in English, else as it was written first. */
export function wordsFor({ words }: Pick<InvitationShown, 'words'>, language: string) {
  const spoken = [language, 'en', ...Object.keys(words)].find((one) => words[one]) ?? language
  return { language: spoken, text: words[spoken] ?? '' }
}
