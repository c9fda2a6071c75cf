import type { Locale } from '#contracts/roles.ts'

type Text = { title: string; keywords?: string; body: string }

/** An article of the demo's bank. Its key names it among the demo's articles. */
export type DemoArticle = {
  key: string
  category: string
  texts: Partial<Record<Locale, Text>> & { en: Text }
  /** Published unless something else is said. */
  state?: 'draft' | 'internal'
  related?: readonly string[]
  /** A picture in server/seed/pictures, shown where the text says `picture:`. */
  picture?: string
}
