import type { Words } from './en.ts'

/** Only the one that is spoken is fetched. */
const tongues = {
  en: async () => (await import('./en.ts')).en,
  bg: async () => (await import('./bg.ts')).bg,
  ru: async () => (await import('./ru.ts')).ru,
} satisfies Record<string, () => Promise<Words>>

export type Language = keyof typeof tongues

let words = {} as Words

/** The words of a language, once they are there. */
export async function speak(language: string): Promise<Language> {
  const known = language in tongues ? (language as Language) : 'en'
  words = await tongues[known]()
  return known
}

export function t(name: keyof Words, values: Record<string, string | number> = {}): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, () => String(value)),
    words[name],
  )
}
