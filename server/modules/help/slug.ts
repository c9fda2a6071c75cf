import anyAscii from 'any-ascii'
import { SLUG_LIMIT } from '#contracts/article-categories.ts'
import type { Locale } from '#contracts/roles.ts'

/** The part of an address that a title asks for: "Къде е картата ми?" is `kade-e-kartata-mi`. May be empty. */
export const slugFrom = (title: string, locale: Locale = 'en'): string =>
  anyAscii(plainCyrillic(title.normalize('NFKC').toLowerCase(), locale))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_LIMIT)
    .replace(/-+$/, '')

/** What a table of letters cannot know: Bulgarians read щ as sht, Russians write ё as e where it is plain. */
const plainCyrillic = (text: string, locale: Locale) =>
  text
    .replace(/щ/g, locale === 'bg' ? 'sht' : 'shch')
    .replace(/ъ/g, 'a')
    .replace(/ь/g, '')
    .replace(/ё/g, 'e')
