import anyAscii from 'any-ascii'
import { SLUG_LIMIT } from '#contracts/article-categories.ts'

/** The part of an address that a title asks for: "Къде е картата ми?" is `kade-e-kartata-mi`. May be empty. */
export const slugFrom = (title: string): string =>
  anyAscii(title.normalize('NFKC').toLowerCase().replace(/ъ/g, 'a').replace(/ь/g, ''))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_LIMIT)
    .replace(/-+$/, '')
