import { z } from 'zod'

/** As the languages of pages and browsers begin: `bg` of `bg-BG`. */
export const LanguageCode = z.string().regex(/^[a-z]{2}$/)
