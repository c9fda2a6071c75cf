import type { Words } from './en.ts'

/** Only the one that is spoken is fetched. */
const tongues = {
  en: async () => (await import('./en.ts')).en,
  bg: async () => (await import('./bg.ts')).bg,
  ru: async () => (await import('./ru.ts')).ru,
} satisfies Record<string, () => Promise<Words>>

let words = {} as Words

type Added = { code: string; direction: 'ltr' | 'rtl'; words: Partial<Words> }

/** The words of a language, once they are there. One that the admin has added is fetched; what it lacks is English. */
export async function speak(
  language: string,
  fetchAdded: (code: string) => Promise<Added | undefined>,
): Promise<Pick<Added, 'code' | 'direction'>> {
  const own = language in tongues ? (language as keyof typeof tongues) : undefined
  const added = own ? undefined : await fetchAdded(language)
  words = { ...(await tongues[own ?? 'en']()), ...added?.words }
  return added ?? { code: own ?? 'en', direction: 'ltr' }
}

export function t(name: keyof Words, values: Record<string, string | number> = {}): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, () => String(value)),
    words[name],
  )
}
